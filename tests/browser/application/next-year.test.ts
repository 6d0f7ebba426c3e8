import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { handOn } from '../../support/counting-hand.ts'
import { behindTheGuards } from '../../support/database/console.ts'
import { drawPhoto, tap } from '../../support/form-on-phone.ts'
import { sampleIdNumber } from '../../support/sample-people.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

/* 张敏 asks for school aid in two years, and then no longer wants to be offered her papers. The tests build on one another. */
let app: RunningApp
let browser: Browser
let page: Page
const openid = 'zhang-min'

beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
  page = await openApp(browser, app, '/', { openid })
  page.setDefaultTimeout(30_000)
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const referenceOf = () => new URL(page.url()).searchParams.get('reference') ?? ''
async function grant(reference: string): Promise<void> {
  for (const decision of ['受理', '通过', '办结'])
    await app.supabase.query(
      `update public.reviews set decision = $2::public.review_decision,
         granted_amount = case when $2 = '通过' then 3000 end
       where reference = $1 and closed_at is null`,
      [reference, decision],
    )
}
const filesOf = async (reference: string) => {
  const rows = await app.supabase.query<{ slot: string; is_old: boolean }>(
    `select file.slot, file.accepted_at is not null as is_old from public.attachments as file
     join public.applications as own on own.id = file.application_id where own.reference = $1 order by file.slot`,
    [reference],
  )
  return rows.map(({ slot, is_old }) => `${slot}${is_old ? ' of before' : ''}`)
}
const start = async () => {
  await page.goto(app.url)
  return handOn(page)
}

test('the first year she answers at most 22 questions in at most 50 taps, photos included', async () => {
  const { effort, press, type, choose, pick, tickAll, photograph } = await start()
  await press('困难帮扶')
  await press('困难职工子女助学')
  await press(/^开始申请/)
  for (const place of ['合肥市', '包河区']) await pick(place)
  await type('姓名', '张敏')
  await type('身份证号', sampleIdNumber(2))
  await type('手机号', '13800000002')
  await choose('民族', '汉族')
  await type('现住址', '合肥市包河区示例路 1 号')
  await choose('就业形态', '快递员')
  await type('工作单位', '示例物流有限公司')
  await choose('是否工会会员', '否')
  await press('下一步')
  await choose('主要致困原因', '子女上学')
  await choose('是否低保或低保边缘', '都不是')
  await choose('婚姻状况', '离异')
  await press('下一步')
  await type('孩子 1 姓名', '示例三')
  await type('孩子 1 身份证号', sampleIdNumber(4))
  await type('孩子 1 学校', '示例大学')
  await choose('孩子 1 学段', '本科')
  await type('孩子 1 学费和住宿费', '6200')
  await type('孩子 1 已获其他资助', '0')
  await press('下一步')
  await type('家庭人口', '2')
  await type('家庭年度总收入', '36000')
  await press('下一步')
  await type('开户银行', '示例银行')
  await type('银行卡号', '6222021001116245702')
  await press('下一步')
  const buffer = await drawPhoto(page, '示例材料')
  await photograph('身份证正反面', { name: 'front.jpg', buffer }, { name: 'back.jpg', buffer })
  for (const [slot, name] of [
    ['户口本', 'book'],
    ['困难情况说明', 'letter'],
    ['录取通知书或学籍证明', 'school'],
    ['缴费票据', 'receipt'],
  ])
    await photograph(slot ?? '', { name: `${name}.jpg`, buffer })
  await tickAll()
  await press('去核对信息')
  await page.getByText('提交前不会有人看到您填的内容').waitFor()
  await tickAll()
  await press(/^提交给/)
  await page.getByText(/^已提交给/).waitFor()
  const count = effort()
  expect(count.answers).toBeLessThanOrEqual(22)
  expect(count.taps).toBeLessThanOrEqual(50)
  await grant(referenceOf())
})

test('eleven months later twelve taps send it again: answers and accepted papers come along, receipts do not', async () => {
  await behindTheGuards(
    app.supabase,
    `update public.applications set submitted_at = submitted_at - interval '11 months', decided_at = decided_at - interval '11 months',
       closed_at = closed_at - interval '11 months'`,
  )
  const { effort, press, tickAll } = await start()
  await press('困难帮扶')
  await press('困难职工子女助学')
  await press(/^用上次的内容/)
  await page.getByRole('alertdialog', { name: '上次的 5 张照片也带上吗？' }).waitFor()
  await takePicture(page, 'next-year-asked')
  await press('同意带上')
  await page.getByText('提交前不会有人看到您填的内容').waitFor()
  await page
    .getByText(/张在传/)
    .first()
    .waitFor({ state: 'detached' })
  await takePicture(page, 'next-year-check')
  await tickAll()
  await press(/^提交给/)
  await page.getByText(/^已提交给/).waitFor()
  const count = effort()
  expect(count.answers).toBe(0)
  expect(count.taps).toBeLessThanOrEqual(12)
  const reference = referenceOf()
  const copied = ['hardshipStatement', 'householdRegister', 'idCardPhotos', 'idCardPhotos', 'schoolProof']
  expect(await filesOf(reference)).toEqual(copied.map((slot) => `${slot} of before`))
  await grant(reference)
})

test('she withdraws her consent: the next form brings what she typed and offers no paper, nor asks again', async () => {
  await page.goto(`${app.url}/consents`)
  await page.getByLabel(/^撤回同意：通过的材料再用/).click()
  await tap(page, '撤回')
  await page.getByText('已撤回').waitFor()
  await takePicture(page, 'next-year-withdrawn')
  const asked = page.waitForResponse(/\/api\/papers$/)
  const { press } = await start()
  await press('困难帮扶')
  await press('困难职工子女助学')
  await press(/^用上次的内容/)
  await page.getByText('提交前不会有人看到您填的内容').waitFor()
  expect(await page.getByText('照片也带上吗').count()).toBe(0)
  await press(/^材料.*修改$/)
  expect(await (await asked).json()).toEqual({ agreedAt: null, slots: [], papers: [] })
  await page.getByText('四个角拍全，字能看清').first().waitFor()
  await takePicture(page, 'next-year-no-offers')
  expect(await page.getByText('以前通过的材料').count()).toBe(0)
  expect(await page.getByLabel(/^用以前通过的/).count()).toBe(0)
})
