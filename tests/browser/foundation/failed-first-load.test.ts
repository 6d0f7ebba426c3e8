import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { createTour, type Stop } from '../../support/page-tour.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
let tour: Record<string, Stop>
beforeAll(async () => {
  app = await startApp({ demo: true })
  browser = await launchBrowser()
  tour = await createTour(app.supabase)
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

/** Opens one page after the other as one person, and goes on when the next is somebody else's. */
async function openAs(people: Map<string, Page>, openid = ''): Promise<Page> {
  const known = people.get(openid)
  if (known) return known
  const page = await openApp(browser, app, '/privacy', openid ? { openid } : {})
  page.setDefaultTimeout(30_000)
  people.set(openid, page)
  return page
}

const shown = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first()
/** What any page says of itself that could not load. */
const sentence = /网络不通|没有网络|网络恢复后|出了点问题/

// Opens every page twice. On a busy machine that takes longer than the default limit.
test('the server cannot be reached when a page is first opened: every page says so, and is there without a tap when it can', async () => {
  const people = new Map<string, Page>()
  const faults: Record<string, string> = {}
  for (const [name, { address, shows, openid }] of Object.entries(tour)) {
    const page = await openAs(people, openid)
    // Nothing is known from before.
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage))
        if (key !== 'session' && key !== 'look') localStorage.removeItem(key)
    })
    await page.route('**/api/**', (route) => route.abort())
    await page.goto(`${app.url}${address}`)
    // Home is drawn from what is in the app, and so are pages whose words are.
    const said = await shown(page, sentence)
      .or(shown(page, name === 'home' ? '困难帮扶' : shows))
      .first()
      .waitFor()
      .then(
        () => true,
        () => false,
      )
    if (!said) faults[name] = `says nothing: ${(await page.locator('body').innerText()).slice(0, 80)}`
    await page.unroute('**/api/**')
    await page.context().setOffline(true)
    await page.context().setOffline(false)
    await shown(page, shows)
      .waitFor()
      .catch(async () => {
        faults[name] =
          `${faults[name] ?? ''} does not come back: ${(await page.locator('body').innerText()).slice(0, 80)}`
      })
  }
  for (const page of people.values()) await page.context().close()
  expect(faults).toEqual({})
}, 400_000)

test('the scripts of a page did not arrive: it says so, and opens without a tap as soon as the server has them', async () => {
  const page = await openApp(browser, app, '/privacy')
  await shown(page, '隐私').waitFor()
  const main = await page
    .locator('script[defer]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('src')))
  const isLater = (url: URL) => url.pathname.startsWith('/js/') && !main.includes(url.pathname)
  await page.route(isLater, (route) => route.fulfill({ status: 503, body: '' }))
  await page.goto(`${app.url}/events`)
  await shown(page, '有网络了会自动再试').waitFor()
  await page.unroute(isLater)
  await shown(page, '包河区职工羽毛球赛').waitFor()
  await page.context().close()
})

test('the server is down and comes back while the phone has its network all the time: no tap is needed', async () => {
  const page = await openApp(browser, app, '/privacy')
  await page.route('**/api/**', (route) => route.fulfill({ status: 502, body: 'Bad gateway' }))
  await page.goto(`${app.url}/events`)
  await shown(page, '网络恢复后会自动再试').waitFor()
  await page.unroute('**/api/**')
  await shown(page, '包河区职工羽毛球赛').waitFor()
  await page.context().close()
})
