import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { tap } from '../../support/form-on-phone.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { prepareSubmission } from '../../support/functions/sample-submission.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

/* What Wang Fang does with her data. The tests build on one another. */
let app: RunningApp
let browser: Browser
let phone: Phone
let page: Page
let reference = ''
const openid = 'wang-fang'

beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  phone = await signIn(app, openid)
  const body = await prepareSubmission(phone)
  reference = (await phone.call('submitApplication', { body })).reference
  page = await openApp(browser, app, '/personal', { openid })
  page.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const answer = (words: string) => page.getByRole('alertdialog').getByRole('button', { name: words }).click()

test('she changes what every form begins with', async () => {
  await takePicture(page, 'personal')
  await page.getByText('常用信息').first().click()
  const name = page.getByLabel('姓名', { exact: true })
  await name.waitFor()
  await takePicture(page, 'profile')
  await name.fill('示例八')
  await tap(page, '保存')
  await page.getByText('注销账号').filter({ visible: true }).first().waitFor()
  expect((await phone.call('getProfile')).answers).toMatchObject({ fullName: '示例八' })
})

test('in 关怀 it is a list, each answer with a screen of its own: going back changes nothing, 保存 does', async () => {
  const careful = await openApp(browser, app, '/profile', { openid, look: { care: true } })
  careful.setDefaultTimeout(15_000)
  const name = careful.getByLabel('姓名', { exact: true })
  await careful.getByLabel('姓名：示例八，修改').click()
  await name.fill('示例七')
  await careful.goBack()
  await careful.getByLabel('姓名：示例八，修改').click()
  await name.fill('7')
  await tap(careful, '保存')
  await careful.getByRole('alert').filter({ visible: true }).first().waitFor()
  await name.fill('示例九')
  await tap(careful, '保存')
  await careful.getByLabel('姓名：示例九，修改').waitFor()
  await takePicture(careful, 'profile-in-care')
  expect((await phone.call('getProfile')).answers).toMatchObject({ fullName: '示例九' })
  await careful.context().close()
})

test('she downloads her data as a page to read', async () => {
  const download = page.waitForEvent('download')
  await page.getByLabel('下载我的信息，网页，可以直接看').click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(text).toContain(reference)
  await page.getByText('已经开始下载').first().waitFor()
})

test('the account cannot be deleted while her application is open: she is told what to do', async () => {
  await page.getByText('清除所有个人信息，不能恢复').click()
  await answer('注销')
  await answer('确定注销')
  await page.getByText('您还有没办完的申请，请等办结，或者先撤回，再注销账号').first().waitFor()
  expect((await phone.attempt('getMe')).status).toBe(200)
})

test('she withdraws a consent and is told that the undecided application is withdrawn too', async () => {
  await page.goto(`${app.url}/consents`)
  await page.getByLabel(/^撤回同意：银行账户信息/).click()
  await page.getByText('这份申请会一起撤回').waitFor()
  await takePicture(page, 'consent-withdrawal')
  await answer('撤回')
  await page.getByText('已撤回').first().waitFor()
  await takePicture(page, 'consents')
  expect((await phone.call('getApplication', { params: { reference } })).status).toBe('已撤回')
})

test('the withdrawn application has a link to a new one', async () => {
  await page.goto(`${app.url}/progress?reference=${reference}`)
  await page.getByText(/^重新申请/).click()
  await page.getByRole('button', { name: /^开始申请/ }).waitFor()
})

test('she deletes her account after being asked twice, and the phone forgets her', async () => {
  await page.goto(`${app.url}/personal`)
  await page.getByText('清除所有个人信息，不能恢复').click()
  await answer('注销')
  await answer('再想想')
  expect((await phone.attempt('getMe')).status).toBe(200)
  await page.getByText('清除所有个人信息，不能恢复').click()
  await answer('注销')
  await answer('确定注销')
  await page.getByText('账号已注销，个人信息已清除。').first().waitFor()
  expect((await phone.attempt('getMe')).problem?.code).toBe('unauthenticated')
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/token|示例[八九]|AH\d{6}/)
})

test('privacy policy and service agreement can be read without signing in', async () => {
  await page.goto(`${app.url}/privacy`)
  await page.getByText('申请困难帮扶').waitFor()
  await takePicture(page, 'privacy')
  await page.goto(`${app.url}/agreement`)
  await page.getByText('我们做到').waitFor()
})
