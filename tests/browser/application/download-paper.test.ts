import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { signIn } from '../../support/functions/phone.ts'
import { readPaper, wordsOf } from '../../support/functions/read-paper.ts'
import { prepareSubmission } from '../../support/functions/sample-submission.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
let reference: string

beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  const wangFang = await signIn(app, 'wang-fang')
  const body = await prepareSubmission(wangFang)
  reference = (await wangFang.call('submitApplication', { body })).reference
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

test('Wang Fang saves her application as a form to print', async () => {
  const page = await openApp(browser, app, `/progress?reference=${reference}`, { openid: 'wang-fang' })
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载申请表' }).click()
  const file = await coming
  expect(file.suggestedFilename()).toBe(`${reference}.pdf`)
  expect(wordsOf(await readPaper(await readFile(await file.path())))).toContain('困难职工子女助学申请表')
  await page.getByText('已经开始下载').first().waitFor()
  await takePicture(page, 'download-paper')
})

test('without a network the page says so, and a second try works', async () => {
  const page = await openApp(browser, app, `/progress?reference=${reference}`, { openid: 'wang-fang' })
  await page.getByRole('link', { name: '下载申请表' }).waitFor()
  await page.context().setOffline(true)
  await page.getByRole('link', { name: '下载申请表' }).click()
  await page.getByText('网络不通').first().waitFor()
  await page.context().setOffline(false)
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载申请表' }).click()
  await coming
})
