import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, newPhone } from '../../support/browser.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  app = await startApp({ demo: true })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const isScript = (url: URL) => url.pathname.startsWith('/js/')
const openNew = async (): Promise<Page> => (await newPhone(browser)).newPage()
const again = (page: Page) => page.getByText('这一页还没有打开', { exact: false })
const group = (page: Page) => page.getByText('困难帮扶', { exact: true })

test('the scripts are still on the way: search and groups are there, lead on, and do not move when the app has come', async () => {
  const page = await openNew()
  await page.route(isScript, () => {
    // Never answered.
  })
  await page.goto(app.url, { waitUntil: 'commit' })
  await page.getByRole('link', { name: /^搜服务/ }).waitFor()
  const before = await group(page).boundingBox()
  expect(await page.getByText('皖工鹊桥').count()).toBe(0)
  expect(await again(page).isVisible()).toBe(false)
  await takePicture(page, 'before-the-script')
  await page.getByRole('link', { name: '困难帮扶' }).click({ noWaitAfter: true })
  await page.waitForURL(/serviceGroup\?group=hardship/, { waitUntil: 'commit' })
  await page.unroute(isScript)
  await page.goto(app.url)
  await page.getByRole('button', { name: '困难帮扶' }).waitFor()
  expect(await page.locator('.shell').count()).toBe(0)
  expect(await group(page).boundingBox()).toEqual(before)
  await page.context().close()
})

test('Wang Fang, whom this browser knows, and a page that is not home, see nothing of it', async () => {
  for (const [address, openid] of [
    ['/home', 'wang-fang'],
    ['/events', undefined],
  ] as const) {
    const page = await openApp(browser, app, '/privacy', { openid })
    await page.route(isScript, () => {})
    await page.goto(app.url + address, { waitUntil: 'commit' })
    await page.locator('.shell').waitFor({ state: 'attached' })
    expect(await group(page).isVisible()).toBe(false)
    await page.context().close()
  }
})

test('the first script does not arrive: any page says so with a button, and opens without a tap when it can be had', async () => {
  for (const [address, shows] of [
    ['/', '能申请什么'],
    ['/events', '包河区职工羽毛球赛'],
  ] as const) {
    const page = await openNew()
    await page.route(isScript, (route) => route.abort())
    await page.goto(app.url + address)
    await again(page).filter({ visible: true }).waitFor()
    await page.getByRole('link', { name: '再试一次' }).click()
    await again(page).filter({ visible: true }).waitFor()
    if (address === '/events') await takePicture(page, 'script-failed')
    await page.unroute(isScript)
    await page.getByText(shows).first().waitFor()
    expect(await again(page).count()).toBe(0)
    await page.context().close()
  }
})

test('a script that is never answered is no white page for ever: the sentence comes by itself', async () => {
  const page = await openNew()
  await page.route(isScript, () => {})
  await page.goto(`${app.url}/events`, { waitUntil: 'commit' })
  await again(page).filter({ visible: true }).waitFor({ timeout: 20_000 })
  await page.context().close()
})
