import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { behindTheGuards } from '../../support/database/console.ts'
import { decide } from '../../support/database/submissions.ts'
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

test('Wang Fang reminds of an application that is overdue, once: the page says when, and staff have it in their list', async () => {
  const wangFang = await signIn(app, 'wang-fang')
  const body = await prepareSubmission(wangFang)
  const { reference } = await wangFang.call('submitApplication', { body })
  await decide(app.supabase, reference, { decision: '受理' })
  const page = await openApp(browser, app, `/progress?reference=${reference}`, { openid: 'wang-fang' })
  page.setDefaultTimeout(15_000)
  await page.getByText('已受理').first().waitFor()
  expect(await page.getByRole('button', { name: '催办' }).count()).toBe(0)

  await behindTheGuards(
    app.supabase,
    `update public.applications set promised_on = private.today() - 3 where reference = $1`,
    [reference],
  )
  await page.reload()
  await page.getByText('过了承诺的日期还没有办完，您可以催一次，工作人员会看到。').waitFor()
  await takePicture(page, 'overdue')
  await page.route('**/reminder', (route) => route.abort(), { times: 1 })
  await tap(page, '催办')
  await page.getByRole('alert').first().waitFor()
  await tap(page, '催办')
  await page.getByText(/催办过，工作人员看得到。/).waitFor()
  expect(await page.getByRole('button', { name: '催办' }).count()).toBe(0)
  await takePicture(page, 'reminded')
  expect(
    await app.supabase.query('select 申请编号 from public.applications_reminded where 申请编号 = $1', [
      reference,
    ]),
  ).toEqual([{ 申请编号: reference }])
})
