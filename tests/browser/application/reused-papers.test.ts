import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { tap } from '../../support/form-on-phone.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { prepareSubmission } from '../../support/functions/sample-submission.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

/* Wang Fang, whose application was approved, fills in another. The tests build on one another. */
let app: RunningApp
let browser: Browser
let phone: Phone
let page: Page
const openid = 'wang-fang'

beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  phone = await signIn(app, openid)
  const body = await prepareSubmission(phone)
  const { reference } = await phone.call('submitApplication', { body })
  for (const decision of ['受理', '通过'])
    await app.supabase.query(
      `update public.reviews set decision = $2::public.review_decision where reference = $1 and closed_at is null`,
      [reference, decision],
    )
  const { serviceCode, variant, formVersion, answers } = body
  const typed = Object.fromEntries(Object.entries(answers).filter(([, value]) => !isFiles(value)))
  const draft = { id: crypto.randomUUID(), serviceCode, variant, formVersion, regionCode: '340111' }
  await phone.call('saveDraft', {
    body: { ...draft, answers: typed, place: 'idCardPhotos', prefilled: [], revision: 0 },
  })
  page = await openApp(browser, app, '/applications', { openid })
  page.setDefaultTimeout(30_000)
  await page.getByLabel('继续填写困难职工子女助学').click()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const isFiles = (value: unknown) =>
  Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null && 'byteSize' in one)
const sent = () => page.getByLabel(/，已上传，查看或删除$/)

test('before she agrees she is told how many there are, and reads what she agrees to', async () => {
  const ask = page.getByRole('button', { name: /^以前通过的材料有 \d+ 张，不用重拍：看看$/ })
  await ask.waitFor()
  expect(await page.getByLabel(/^用以前通过的/).count()).toBe(0)
  await takePicture(page, 'papers-before-agreeing')
  await ask.click()
  const asked = page.getByRole('alertdialog', { name: '通过的材料再用' })
  await asked.getByText('由我点了才用').waitFor()
  await takePicture(page, 'papers-consent')
  await tap(page, '同意')
  await page.getByText(/最早的用到 \d{4}年\d+月\d+日/).waitFor()
})

test('one tap uses one paper, one tap uses all, and none is offered twice', async () => {
  await page.getByLabel('用以前通过的身份证正反面第 1 张').waitFor()
  await takePicture(page, 'papers-offered')
  await page.getByLabel('用以前通过的身份证正反面第 1 张').click()
  await sent().first().waitFor()
  expect(await page.getByLabel(/^用以前通过的身份证正反面/).count()).toBe(1)
  await page.getByRole('button', { name: /^以前通过的材料有 \d+ 张能用：全部用上$/ }).click()
  await page
    .getByLabel(/^用以前通过的/)
    .first()
    .waitFor({ state: 'detached' })
  await page
    .getByText(/等待上传|上传中/)
    .first()
    .waitFor({ state: 'detached' })
  // The receipts were paid against.
  expect(await page.getByLabel('缴费票据：拍照或选照片').count()).toBe(1)
  await takePicture(page, 'papers-used')
})

test('she withdraws her consent in 我的, and the next form offers nothing', async () => {
  await page.goto(`${app.url}/consents`)
  await page.getByLabel(/^撤回同意：通过的材料再用/).click()
  await page.getByRole('alertdialog').getByText('已经放进申请里的不变').waitFor()
  await takePicture(page, 'papers-withdrawing')
  await tap(page, '撤回')
  await page.getByText('已撤回').waitFor()
  const { agreedAt, papers } = await phone.call('listPapers')
  expect({ agreedAt, papers }).toEqual({ agreedAt: null, papers: [] })
})
