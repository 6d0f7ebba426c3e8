import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { createTour, type Stop } from '../../support/page-tour.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

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

const shown = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first()

test('a page that cannot be drawn says so, keeps what is kept, and is there after a tap', async () => {
  const page = await openApp(browser, app, '/privacy')
  await page.route('**/api/events', (route) => route.fulfill({ json: [{ id: 'x' }] }))
  await page.goto(`${app.url}/events`)
  await shown(page, '这一页没有打开').waitFor()
  await takePicture(page, 'page-that-throws')
  await page.unroute('**/api/events')
  await page.getByRole('button', { name: '重新加载' }).click()
  await shown(page, '包河区职工羽毛球赛').waitFor()
  await page.context().close()
})

/** Puts values of no use in place of all that this phone has kept, except who is signed in and when it was used last. */
const spoil = (page: Page) =>
  page.evaluate(() => {
    const values = [[{}], { items: [{}] }, {}, 'text', [null], null, 7]
    localStorage.setItem('draft:living-aid:', '')
    for (const [at, key] of Object.keys(localStorage).entries())
      if (!['session', 'personal-owner', 'used-at', 'clock-offset'].includes(key))
        localStorage.setItem(key, JSON.stringify({ data: JSON.stringify(values[at % values.length]) }))
  })

const visited = [
  'home',
  'events',
  'applications',
  'mine',
  'progress',
  'event',
  'mySignups',
  'messages',
  'nearby',
  'service',
  'fill',
]

// Opens many pages twice. On a busy machine that takes longer than the default limit.
test.each(visited)('what an earlier version kept does not blank %s, whatever its shape', async (name) => {
  const { address, shows, openid } = tour[name] ?? { address: '', shows: '' }
  const page = await openApp(browser, app, address, openid ? { openid } : {})
  await shown(page, shows).waitFor()
  // Twice: what is kept stands in another order of the values.
  for (const at of ['/home', address]) {
    await spoil(page)
    await page.goto(app.url + at)
    await shown(page, at === address ? shows : '困难帮扶').waitFor()
  }
  await page.context().close()
})
