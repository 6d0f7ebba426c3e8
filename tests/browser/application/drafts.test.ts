import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { addFiles, drawPhoto, tap, type } from '../../support/form-on-phone.ts'
import { signIn } from '../../support/functions/phone.ts'
import { prepareSubmission } from '../../support/functions/sample-submission.ts'
import { sampleIdNumber } from '../../support/sample-people.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

/* Wang Fang has two phones. The tests build on one another. */
let app: RunningApp
let browser: Browser
let first: Page
let second: Page
const openid = 'wang-fang'

beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const form = '/fill?service=child-education-aid&region=340111'
const open = async (address: string) => {
  const page = await openApp(browser, app, address, { openid })
  page.setDefaultTimeout(15_000)
  return page
}
const kept = (page: Page) => page.evaluate(() => JSON.stringify(localStorage))
const saved = (page: Page) => page.getByText(/已存到账号 \d\d:\d\d/).waitFor()

test('what she types on one phone is saved to her account, and this phone keeps no whole ID number', async () => {
  first = await open(form)
  await type(first, '姓名', '示例一')
  await type(first, '身份证号', sampleIdNumber(1))
  await saved(first)
  expect(await kept(first)).toContain('示例一')
  expect(await kept(first)).not.toContain(sampleIdNumber(1))
})

test('the service page of the other phone offers to go on, and everything is there', async () => {
  second = await open('/service?service=child-education-aid')
  await tap(second, '继续填写')
  await second.getByLabel('姓名', { exact: true }).waitFor()
  expect(await second.getByLabel('姓名', { exact: true }).inputValue()).toBe('示例一')
  expect(await second.getByLabel('身份证号', { exact: true }).inputValue()).toBe(sampleIdNumber(1))
})

test('two phones at once: the one that comes late is asked which one counts', async () => {
  await type(second, '姓名', '示例二')
  await saved(second)
  await type(first, '姓名', '示例三')
  await first.getByText('这份表在另一部手机上也填了').waitFor()
  await takePicture(first, 'draft-changed-elsewhere')
  await tap(first, '用另一部手机的')
  await first.getByText('这份表在另一部手机上也填了').waitFor({ state: 'detached' })
  await first.getByLabel('姓名', { exact: true }).filter({ visible: true }).waitFor()
  expect(await first.getByLabel('姓名', { exact: true }).filter({ visible: true }).inputValue()).toBe(
    '示例二',
  )
})

test('a reload brings the whole number back from the account', async () => {
  await second.reload()
  await second.getByLabel('身份证号', { exact: true }).waitFor()
  expect(await second.getByLabel('身份证号', { exact: true }).inputValue()).toBe(sampleIdNumber(1))
})

test('a photo of the first phone is on the second, which submits; both are rid of the draft', async () => {
  const phone = await signIn(app, openid)
  const submission = await prepareSubmission(phone)
  const [draft] = await phone.call('listDrafts')
  if (!draft) throw new Error('no draft in the account')
  const { answers } = submission
  const body = { ...draft, regionCode: '340111', answers, place: 'idCardPhotos', prefilled: [] }
  await phone.call('saveDraft', { body })

  await first.goto(`${app.url}/applications`)
  await first.getByText(/保存在您的账号里/).waitFor()
  await takePicture(first, 'drafts')
  await first.getByLabel('继续填写困难职工子女助学').click()
  const buffer = await drawPhoto(first, '示例证件')
  await first.getByLabel('收入证明：拍照或选照片').waitFor()
  await addFiles(first, '收入证明', [{ name: 'income.jpg', mimeType: 'image/jpeg', buffer }])
  await first.getByLabel('income.jpg，已上传，查看或删除').waitFor()
  await saved(first)

  await second.goto(`${app.url}/applications`)
  await second.getByLabel('继续填写困难职工子女助学').click()
  await second.getByLabel('income.jpg，已上传，查看或删除').waitFor()
  await second.waitForFunction(
    () => document.querySelector('[aria-label^="income.jpg"] img')?.getAttribute('src') !== undefined,
  )
  await takePicture(second, 'draft-on-second-phone')
  await tap(second, '去核对信息')
  await second.getByText('第 7 步 共 7 步').waitFor()
  for (const box of await second.getByRole('checkbox').all())
    if ((await box.getAttribute('aria-checked')) !== 'true') await box.click()
  await tap(second, '提交给 包河区总工会')
  await second.getByText('已提交给 包河区总工会').waitFor()
  expect(await phone.call('listDrafts')).toEqual([])

  await first.goto(`${app.url}/applications`)
  await first.getByText('已提交').first().waitFor()
  await first.getByText('继续填写', { exact: false }).waitFor({ state: 'detached' })
})

test('Li Qiang, who takes the phone next, finds neither draft nor name', async () => {
  await second.goto(`${app.url}/fill?service=living-aid&region=340111`)
  await type(second, '现住址', '合肥市包河区示例路 9 号')
  await saved(second)
  await second.goto(`${app.url}/mine`)
  await second.getByRole('button', { name: /退出登录/ }).click()
  await second.getByRole('alertdialog').getByRole('button', { name: '退出登录' }).click()
  await second.getByText('还没有登录').waitFor()
  expect(await kept(second)).not.toMatch(/示例路 9 号|示例二|draft:/)
  const again = await open('/applications')
  await again.getByLabel('继续填写困难职工生活救助').waitFor()
})
