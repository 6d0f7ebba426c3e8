import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser

beforeAll(async () => {
  app = await startApp({ demo: true })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

test('Wang Fang taps a group on a slow network: a sign says at once that it is coming, and goes when it is there', async () => {
  const page = await openApp(browser, app, '/home')
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/*.js', async (route) => {
    await held
    await route.continue()
  })
  const sign = page.getByRole('progressbar', { name: '正在打开' })
  expect(await sign.count()).toBe(0)
  await page.getByText('困难帮扶', { exact: true }).click()
  await sign.waitFor()
  expect(await page.getByText('困难职工子女助学').count()).toBe(0)
  release()
  await page.getByText('困难职工子女助学').first().waitFor()
  await sign.waitFor({ state: 'detached' })
})

test('a page whose scripts never arrive leaves no sign behind', async () => {
  const page = await openApp(browser, app, '/home')
  await page.route('**/*.js', (route) => route.abort())
  const failed = page.waitForEvent('requestfailed')
  await page.getByText('困难帮扶', { exact: true }).click()
  await failed
  await page.getByRole('progressbar', { name: '正在打开' }).waitFor({ state: 'detached' })
})
