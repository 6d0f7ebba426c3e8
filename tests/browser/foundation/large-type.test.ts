import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogue } from '#province/catalogue.ts'
import { type ItemForm, listItemForms } from '#shared/service/item-form.ts'
import type { ServiceItem } from '#shared/service/service-item.ts'
import { launchBrowser, newPhone } from '../../support/browser.ts'
import { findCuts } from '../../support/measure-page.ts'
import { createTour, type Stop } from '../../support/page-tour.ts'
import { sampleDraft } from '../../support/sample-draft.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { signInAtServer } from '../../support/worker-page.ts'

/*
 * No cut text, no small targets and no sideways scrolling on any page, on a usual phone and on the narrowest one (320
 * px, which a phone with enlarged display has too), in the usual look and in 关怀.
 */
let app: RunningApp
let browser: Browser
let tour: Record<string, Stop>
const sessions = new Map<string, string>()

beforeAll(async () => {
  app = await startApp({ demo: true })
  browser = await launchBrowser()
  tour = await createTour(app.supabase)
  for (const { openid } of Object.values(tour))
    if (openid && !sessions.has(openid))
      sessions.set(openid, JSON.stringify({ data: JSON.stringify(await signInAtServer(app, openid)) }))
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

async function visit(page: Page, { address, shows, openid }: Stop): Promise<void> {
  await page.evaluate(
    (session) => {
      if (session) localStorage.setItem('session', session)
      else localStorage.removeItem('session')
    },
    sessions.get(openid ?? ''),
  )
  await page.goto(`${app.url}${address}`)
  await page.getByText(shows).filter({ visible: true }).first().waitFor()
  await page.getByLabel('正在加载').waitFor({ state: 'detached' })
}

test.each([
  ['as it comes', false, 44],
  ['in 关怀', true, 48],
])('no text is cut and no target is small on any page, 390 and 320 px wide: %s', async (_, care, least) => {
  const phone = await newPhone(browser, { care })
  phone.setDefaultTimeout(15_000)
  const page = await phone.newPage()
  await page.goto(app.url)
  const faults: Record<string, string[]> = {}
  for (const [name, stop] of Object.entries(tour)) {
    await page.setViewportSize({ width: 390, height: 844 })
    const found = await visit(page, stop).then(
      () => findCuts(page, least),
      () => [`never shows ${stop.shows}`],
    )
    await page.setViewportSize({ width: 320, height: 568 })
    for (const fault of await findCuts(page, least)) if (!found.includes(fault)) found.push(`320: ${fault}`)
    if (found.length > 0) faults[name] = found
  }
  await phone.close()
  expect(faults).toEqual({})
})

// Some six hundred screens: half a minute alone, minutes on a busy machine.
test('关怀 asks every form one question a screen, with nothing cut on the narrowest phone', async () => {
  const faults: Record<string, string[]> = {}
  for (const item of catalogue)
    for (const itemForm of listItemForms(item)) {
      const found = await walkForm(item, itemForm)
      if (found.length > 0) faults[`${item.code} ${itemForm.variant ?? ''}`] = found
    }
  expect(faults).toEqual({})
}, 600_000)

/** Goes through a filled-in form up to 核对信息 and returns the faults of its screens. */
async function walkForm(item: ServiceItem, itemForm: ItemForm): Promise<string[]> {
  const { code } = item
  const phone = await newPhone(browser, { care: true })
  phone.setDefaultTimeout(15_000)
  const stored = JSON.stringify({ data: JSON.stringify(sampleDraft(item, itemForm)) })
  const key = `draft:${code}:${itemForm.variant ?? ''}`
  await phone.addInitScript(([name, draft]) => localStorage.setItem(name, draft), [key, stored] as const)
  // The files of the example, which were not uploaded.
  await phone.route('**/api/attachments/*', (route) => route.fulfill({ status: 404, body: '' }))
  const page = await phone.newPage()
  await page.setViewportSize({ width: 320, height: 568 })
  const variant = itemForm.variant === null ? '' : `&variant=${itemForm.variant}`
  await page.goto(`${app.url}/fill?service=${code}${variant}&region=340111`)
  const found: string[] = []
  const progress = page.locator('.steps').last()
  for (;;) {
    const words = await progress.innerText()
    const questions = await page.locator('.question-body__question').count()
    if (questions !== 1) found.push(`${words}: ${questions} questions`)
    for (const fault of await findCuts(page, 48)) found.push(`${words}: ${fault}`)
    const next = page.getByRole('button', { name: /^(下一问|去核对信息)$/ })
    const isLast = (await next.innerText()).includes('核对')
    await next.click()
    if (isLast) break
    await page.waitForFunction(
      (before) => [...document.querySelectorAll<HTMLElement>('.steps')].at(-1)?.innerText !== before,
      words,
    )
  }
  await page.getByText('提交前不会有人看到您填的内容').waitFor()
  for (const fault of await findCuts(page, 48)) found.push(`核对信息: ${fault}`)
  await phone.close()
  return found
}
