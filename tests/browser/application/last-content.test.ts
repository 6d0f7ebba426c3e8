import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { tap } from '../../support/form-on-phone.ts'
import { signIn } from '../../support/functions/phone.ts'
import { prepareSubmission } from '../../support/functions/sample-submission.ts'
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

test('Wang Fang, who withdrew, begins with what she said: family, card and papers are there, and twelve taps send it', async () => {
  const phone = await signIn(app, 'wang-fang')
  const first = await phone.call('submitApplication', { body: await prepareSubmission(phone) })
  const params = { reference: first.reference }
  await phone.call('withdrawApplication', { params })

  let taps = 0
  const page = await openApp(browser, app, `/service?service=${first.serviceCode}`, { openid: 'wang-fang' })
  page.setDefaultTimeout(15_000)
  const press = (words: string | RegExp) => {
    taps += 1
    return tap(page, words)
  }
  await press(/^用上次的内容/)
  // The first time, with the consent.
  await press('同意带上')
  await page.getByText('提交前不会有人看到您填的内容').waitFor()
  await page
    .getByText(/张在传/)
    .first()
    .waitFor({ state: 'detached' })
  await takePicture(page, 'last-content')
  for (const box of await page.getByRole('checkbox').all()) {
    taps += 1
    await box.click()
  }
  await press(/^提交给/)
  await page.getByText(/^已提交给/).waitFor()
  expect(taps).toBeLessThanOrEqual(12)

  const again = await phone.call('listApplications')
  const sent = again.find(({ reference }) => reference !== first.reference)
  const { attachments } = await phone.call('getApplication', { params: { reference: sent?.reference ?? '' } })
  expect(attachments.length).toBe(first.attachments.length)
  expect(attachments.every(({ id }) => first.attachments.every((old) => old.id !== id))).toBe(true)
})
