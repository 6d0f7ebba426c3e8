import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { createTour, type Stop } from '../../support/page-tour.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
let progress: Stop

beforeAll(async () => {
  app = await startApp({ demo: true })
  browser = await launchBrowser()
  progress = (await createTour(app.supabase)).progress
})
afterAll(async () => {
  await browser.close()
  await app.close()
})

const shown = (page: Page, words: string) => page.getByText(words).filter({ visible: true }).first()
const isGone = (page: Page, words: string) => shown(page, words).waitFor({ state: 'detached' })

test('Wang Fang looks at who decides and goes back: the list closes, and she is still on the service', async () => {
  const page = await openApp(browser, app, '/home')
  await shown(page, '困难帮扶').click()
  await shown(page, '困难职工子女助学').click()
  await page.getByLabel(/^由哪个工会受理/).click()
  await page.getByRole('dialog').waitFor()
  await page.goBack()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(new URL(page.url()).pathname).toBe('/service')
  // Closed with its own ×, going back leaves nothing behind either.
  await page.getByLabel(/^由哪个工会受理/).click()
  await page.getByRole('dialog').getByLabel('关闭').click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.goBack()
  await shown(page, '困难职工生活救助').waitFor()
})

test('she looks at a photo that she sent: × closes it, going back closes it, and only then leaves the page', async () => {
  const page = await openApp(browser, app, '/applications', { openid: progress.openid ?? '' })
  await shown(page, '困难职工子女助学').click()
  await shown(page, '我交的材料').waitFor()
  await page.getByLabel('第 1 张，打开看').click()
  await page.getByRole('dialog', { name: '照片' }).waitFor()
  await takePicture(page, 'photo-viewer')
  await page.getByLabel('关闭照片').click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByLabel('第 1 张，打开看').click()
  await page.getByRole('dialog', { name: '照片' }).waitFor()
  await page.goBack()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await shown(page, '我交的材料').waitFor()
  // The answers open a sheet; a question that is asked on top of it closes first.
  await shown(page, '看我填的').click()
  await page.getByRole('dialog', { name: '我填的内容' }).waitFor()
  await page.goBack()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.goBack()
  await isGone(page, '我交的材料')
  expect(new URL(page.url()).pathname).toBe('/applications')
})
