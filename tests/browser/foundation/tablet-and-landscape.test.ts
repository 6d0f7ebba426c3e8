import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, newPhone } from '../../support/browser.ts'
import { findCuts, findOverlaps, findWideParts, measureBackArrow } from '../../support/measure-page.ts'
import { createTour, type Stop } from '../../support/page-tour.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { signInAtServer } from '../../support/worker-page.ts'

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

const sizes = [
  { name: 'tablet', width: 820, height: 1180 },
  { name: 'landscape', width: 844, height: 390 },
  { name: 'narrowest', width: 320, height: 568 },
]

/** Everything that is wrong with a page as it is drawn now. */
async function findFaults(page: Page): Promise<string[]> {
  const arrow = await measureBackArrow(page)
  return [
    ...(await findCuts(page, 44)),
    ...(await findOverlaps(page)),
    ...(await findWideParts(page, 660)),
    ...(arrow !== undefined && arrow < 3 ? [`the arrow back has a contrast of ${arrow.toFixed(1)}`] : []),
  ]
}

// Opens every page at three sizes. On a busy machine that takes longer than the default limit.
test('on a tablet, in landscape and on the narrowest phone nothing is cut, covered or drawn out, and the arrow back is seen', async () => {
  const phone = await newPhone(browser)
  phone.setDefaultTimeout(15_000)
  const page = await phone.newPage()
  await page.goto(app.url)
  const faults: Record<string, string[]> = {}
  for (const [name, stop] of Object.entries(tour)) {
    await visit(page, stop)
    for (const { name: size, width, height } of sizes) {
      await page.setViewportSize({ width, height })
      const found = await findFaults(page)
      if (found.length > 0) faults[`${name}, ${size}`] = found
    }
  }
  await phone.close()
  expect(faults).toEqual({})
}, 400_000)

test('a sheet on a tablet is as wide as the page, and its list can be read', async () => {
  const phone = await newPhone(browser)
  const page = await phone.newPage()
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${app.url}/service?service=child-education-aid`)
  await page.getByLabel(/^由哪个工会受理/).click()
  await page.getByRole('dialog').getByText('合肥市', { exact: true }).waitFor()
  expect([
    ...(await findCuts(page, 44)),
    ...(await findOverlaps(page)),
    ...(await findWideParts(page, 660)),
  ]).toEqual([])
  await phone.close()
})
