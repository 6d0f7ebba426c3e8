import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { signIn } from '../../support/functions/phone.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
let id: string
beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  id = await createEvent(app.supabase, { men: 1, women: 1 })
  for (const [openid, phone] of [
    ['wang-fang', '13800000401'],
    ['zhao-min', '13800000402'],
  ] as const)
    await (await signIn(app, openid)).call('signUpForEvent', {
      params: { id },
      body: sampleSignup({ phone }),
    })
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const sees = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()

test('before signups close there is no list, and the page says when there will be', async () => {
  await sees(await openApp(browser, app, `/closingList?id=${id}`), '名单还没有定下来')
})

test('Zhao Min checks the list on her phone and finds her own line, without anybody’s name', async () => {
  await app.supabase.query('update public.events set signup_is_closed = true where id = $1', [id])
  const page = await openApp(browser, app, `/mySignup?id=${id}`, { openid: 'zhao-min' })
  await page.getByRole('button', { name: /截止名单（共 2 份报名）/ }).click()
  await sees(page, '名单没有改过')
  await sees(page, '我是第 2 号')
  await sees(page, /只有您和主办方算得出，已经对上/)
  await sees(page, '第 2 号（我）')
  expect(await page.getByText('示例一').count()).toBe(0)
  await takePicture(page, 'closing-list')
})

test('a signed-out person reads the same list without an own line', async () => {
  const page = await openApp(browser, app, `/closingList?id=${id}`)
  await sees(page, '名单没有改过')
  expect(await page.getByText('（我）').count()).toBe(0)
})

test('one place changed in the list, or another list with a hash to fit it, is found out', async () => {
  for (const isHashMadeToFit of [false, true]) {
    const page = await openApp(browser, app, '/events')
    await page.route('**/closing-list', async (route) => {
      const response = await route.fetch()
      const answer: { list: string; hash: string } = await response.json()
      const list = answer.list.replace('候补', '已确认')
      const hash = isHashMadeToFit ? await sha256(list) : answer.hash
      await route.fulfill({ json: { ...answer, list, hash } })
    })
    await page.goto(`${app.url}/closingList?id=${id}`)
    await sees(page, '名单和校验码不一样')
  }
})

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Buffer.from(digest).toString('hex')
}
