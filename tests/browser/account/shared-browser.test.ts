import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { createTour, type Stop } from '../../support/page-tour.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
let progress: Stop
beforeAll(async () => {
  app = await startApp({ demo: true })
  browser = await launchBrowser()
  progress = (await createTour(app.supabase)).progress
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const shown = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first()
const storedText = (page: Page) => page.evaluate(() => JSON.stringify(localStorage))

/** Her progress is on the screen, and so in the storage. Time passes only when the test says so. */
async function openProgress(): Promise<Page> {
  const page = await openApp(browser, app, '/home', { openid: progress.openid ?? '' })
  // The page that runs already would see its clocks jump, and so half an hour pass.
  await page.goto('about:blank')
  await page.clock.install()
  await page.goto(`${app.url}${progress.address}`)
  await shown(page, '我交的材料').waitFor()
  expect(await storedText(page)).toContain('application:')
  return page
}

/** What is stored of a person. */
async function personalKeys(page: Page): Promise<string[]> {
  const keys = await page.evaluate(() => Object.keys(localStorage))
  return keys.filter((key) => /^(session|personal-owner|application|waiting|messages)/.test(key))
}

async function isErased(page: Page): Promise<void> {
  await page.waitForURL(`${app.url}/home`)
  await shown(page, '困难帮扶').waitFor()
  expect(await personalKeys(page)).toEqual([])
}

/** On the page's title, which does nothing. */
const touch = (page: Page) => page.mouse.click(195, 26)

test('Wang Fang walks away from the counter: after thirty minutes without a touch nothing of hers is on it', async () => {
  const page = await openProgress()
  await page.clock.fastForward('29:00')
  await touch(page)
  await page.clock.fastForward('29:00')
  expect(new URL(page.url()).pathname).toBe('/progress')
  // Only its own timer looks at this clock. A jump that meets the way home would let the requests of home time out.
  await page.clock.setSystemTime((await page.evaluate(() => Date.now())) + 2 * 60_000)
  await isErased(page)
  await page.context().close()
})

test('the counter sleeps over lunch: the touch that wakes it finds her things gone, and so does a browser that was closed', async () => {
  const page = await openProgress()
  // A sleeping page has no timers, and its own clock may stand still.
  await page.evaluate(() => {
    localStorage.setItem('used-at', JSON.stringify({ data: String(Date.now() - 31 * 60_000) }))
  })
  await touch(page)
  await isErased(page)

  const other = await openProgress()
  await other.evaluate(() => {
    localStorage.setItem('used-at', JSON.stringify({ data: String(Date.now() - 31 * 60_000) }))
  })
  await other.goto(`${app.url}${progress.address}`)
  expect(await personalKeys(other)).toEqual([])
})

test('on her own phone, which she named as hers when she signed in, she stays signed in', async () => {
  const page = await openProgress()
  await page.evaluate(() => localStorage.setItem('own-phone', JSON.stringify({ data: 'true' })))
  await page.clock.fastForward('45:00')
  await touch(page)
  expect(new URL(page.url()).pathname).toBe('/progress')
  expect(await storedText(page)).toContain('application:')
})

test('she signs out in one tab: the other one shows nothing of hers either', async () => {
  const page = await openApp(browser, app, '/mine', { openid: progress.openid ?? '' })
  await shown(page, '退出登录').waitFor()
  const other = await page.context().newPage()
  await other.goto(`${app.url}${progress.address}`)
  await shown(other, '我交的材料').waitFor()
  await page.bringToFront()
  await page.getByRole('button', { name: /退出登录/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '退出登录' }).click()
  await other.waitForURL(`${app.url}/home`)
})
