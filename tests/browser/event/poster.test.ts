import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { createEvent } from '../../support/functions/sample-event.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

test('Wang Fang saves the poster of an event as a picture, with the code that leads to it', async () => {
  const id = await createEvent(app.supabase, { columns: { title: '示例江边读诗会' } })
  const page = await openApp(browser, app, `/event?id=${id}`)
  await page.getByRole('button', { name: /^生成分享海报/ }).click()
  await page.getByRole('img', { name: '活动海报：示例江边读诗会' }).waitFor()
  await takePicture(page, 'share-poster-sheet')
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载海报', exact: true }).click()
  const file = await coming
  expect(file.suggestedFilename()).toBe('示例江边读诗会.png')
  const bytes = await readFile(await file.path())
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([750, 1200])
  await file.saveAs(path.join(import.meta.dirname, '../../../.artifacts/browser/share-poster.png'))
})
