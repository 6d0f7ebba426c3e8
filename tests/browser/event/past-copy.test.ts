import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { todayInChina } from '#shared/foundation/china-time.ts'
import { launchBrowser } from '../../support/browser.ts'
import { letEventPass } from '../../support/database/events.ts'
import { signIn } from '../../support/functions/phone.ts'
import { createEvent } from '../../support/functions/sample-event.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
let id: string
beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  id = await createEvent(app.supabase)
  await app.supabase.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('示例组织者', '13800000300', '340100')`,
  )
  await (await signIn(app, 'zhou-li')).verifyPhone('13800000300')
  await letEventPass(app.supabase, id, 60)
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const sees = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

test('Zhou Li copies a past event, is asked for new dates, and can delete what she does not want', async () => {
  const page = await openApp(browser, app, `/managedEvent?id=${id}`, { openid: 'zhou-li' })
  await press(page, /^复制成新活动/)
  await sees(page, '换成新的日期，别的照原来的')
  expect(await page.getByLabel('活动开始日期').inputValue()).toBe('')
  await takePicture(page, 'past-copy-dates')
  const day = todayInChina(Date.now() + 20 * 86_400_000)
  await page.getByLabel('活动开始日期').fill(day)
  await press(page, '下一步')
  await sees(page, '报名截止日期')
  const [copy] = await app.supabase.query<{ id: string }>(`select id from public.events where state = '草稿'`)
  const draft = await openApp(browser, app, `/managedEvent?id=${copy?.id}`, { openid: 'zhou-li' })
  await sees(draft, '日期还是以前的，改成新的日期才能发布')
  await takePicture(draft, 'past-copy')
  await press(draft, /^删除草稿/)
  await draft.getByRole('button', { name: '删除', exact: true }).click()
  await sees(draft, '示例鹊桥会')
  await expect.poll(() => app.supabase.query(`select id from public.events where state = '草稿'`)).toEqual([])
})
