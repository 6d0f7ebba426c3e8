import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, newPhone } from '../../support/browser.ts'
import { askForPhotoAgain } from '../../support/database/ask-for-photo-again.ts'
import { decide } from '../../support/database/submissions.ts'
import { addFiles, choose, chooseEach, drawPhoto, tap, type } from '../../support/form-on-phone.ts'
import { sampleIdNumber } from '../../support/sample-people.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'

/*
 * 示例一 applies for school aid, with a wife and two children, on a phone of 390×844. The tests build on one another, like
 * the days of one application.
 */
let app: RunningApp
let browser: Browser
let phone: BrowserContext
let page: Page
let reference = ''

const pictures = path.resolve(import.meta.dirname, '../../../.artifacts/apply')
const look = (name: string) => page.screenshot({ path: path.join(pictures, `${name}.png`) })

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  app = await startApp({ demo: true })
  browser = await launchBrowser()
  phone = await newPhone(browser)
  phone.setDefaultTimeout(15_000)
  page = await phone.newPage()
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const open = (address: string) => page.goto(`${app.url}${address}`)
/** As 核对信息 shows a whole number. */
const inFours = (number: string) => number.replace(/(.{4})(?=.)/g, '$1 ')

const countApplications = async () => {
  const [row] = await app.supabase.query<{ count: number }>('select count(*)::int as count from applications')
  return row?.count
}

test('示例一 finds the service by the word he knows and sees who receives it where he works', async () => {
  await open('/search')
  await page.getByLabel('搜服务').last().fill('学费')
  await tap(page, '困难职工子女助学')
  await tap(page, /选择地区/)
  await page.getByRole('dialog').getByText('合肥市', { exact: true }).click()
  await page.getByRole('dialog').getByText('包河区', { exact: true }).click()
  await page.getByText('您选的地区：合肥市 包河区 → 包河区总工会').waitFor()
})

test('an ID number with a day that never was is refused with a sentence under it, and nothing typed is lost', async () => {
  await tap(page, /^开始申请/)
  await type(page, '姓名', '示例一')
  await type(page, '身份证号', '34011120080230001X')
  await type(page, '手机号', '138 0000 0001')
  await choose(page, '民族', '汉族')
  await type(page, '现住址', '合肥市包河区示例路 1 号')
  await choose(page, '就业形态', '快递员')
  await type(page, '工作单位', '示例物流有限公司')
  await page.getByLabel('单位所在地：合肥市包河区').waitFor()
  await choose(page, '是否工会会员', '否')
  await tap(page, '下一步')
  await page.getByText('日期不对：2008 年没有 2 月 30 日').waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '身份证号')
  await page.waitForFunction(() => {
    const place = document.activeElement?.getBoundingClientRect()
    return place !== undefined && place.top > 0 && place.bottom < window.innerHeight
  })
  await look('wrong-id-number')
  expect(await page.getByLabel('现住址', { exact: true }).inputValue()).toBe('合肥市包河区示例路 1 号')
  await type(page, '身份证号', sampleIdNumber(1))
  await tap(page, '下一步')
  await page.getByText('第 2 步 共 7 步').waitFor()
})

test('a reload in the middle loses nothing: the form opens where he was', async () => {
  await choose(page, '主要致困原因', '子女上学')
  await choose(page, '是否低保或低保边缘', '都不是')
  await page.reload()
  await page.getByText('第 2 步 共 7 步').waitFor()
  for (const chosen of ['主要致困原因：子女上学', '是否低保或低保边缘：都不是'])
    expect(await page.getByLabel(chosen, { exact: true }).getAttribute('aria-checked')).toBe('true')
  await tap(page, '上一步')
  expect(await page.getByLabel('手机号', { exact: true }).inputValue()).toBe('13800000001')
  await tap(page, '下一步')
  await page.getByText('还有 1 处没填').waitFor()
  await choose(page, '婚姻状况', '已婚')
  await page.getByText('还有 1 处没填').waitFor({ state: 'detached' })
  await tap(page, '下一步')
})

test('two children are two cards; a third that was added by mistake can be taken away', async () => {
  for (const [index, name] of ['示例三', '示例四'].entries()) {
    const child = `孩子 ${index + 1}`
    if (index > 0) await page.getByLabel('再添一个孩子').click()
    await type(page, `${child} 姓名`, name)
    await type(page, `${child} 身份证号`, sampleIdNumber(index + 4))
    await type(page, `${child} 学校`, '示例大学')
    await choose(page, `${child} 学段`, '本科')
    await type(page, `${child} 学费和住宿费`, '6200')
    await type(page, `${child} 已获其他资助`, '0')
  }
  await page.getByLabel('再添一个孩子').click()
  await page.getByLabel('去掉孩子 3').click()
  await page.getByRole('alertdialog').getByRole('button', { name: '去掉' }).click()
  await page.getByLabel('孩子 3 姓名', { exact: true }).waitFor({ state: 'detached' })
  expect(await page.getByLabel('孩子 2 姓名', { exact: true }).inputValue()).toBe('示例四')
  await tap(page, '下一步')
})

test('what follows from the family’s income is shown as it is typed', async () => {
  await type(page, '家庭人口', '4')
  await type(page, '家庭年度总收入', '46,000')
  await page.getByText('家庭月人均收入：958.33 元').waitFor()
  for (const [index, name] of ['示例二', '示例五'].entries()) {
    const member = `家庭成员 ${index + 1}`
    await page.getByLabel(index === 0 ? '添加家庭成员' : '再添一个家庭成员').click()
    await type(page, `${member} 姓名`, name)
    await type(page, `${member} 身份证号`, sampleIdNumber(index + 2))
    await chooseEach(page, { 与本人关系: '父母', 健康状况: '一般', 身份: '务农' }, `${member} `)
    await type(page, `${member} 月收入`, '0')
  }
  await look('family')
  await tap(page, '下一步')
  await type(page, '开户银行', '示例银行')
  await type(page, '银行卡号', '6222 0210 0111 6245 702')
  await tap(page, '下一步')
})

test('a file that cannot be taken is refused in its slot, where a photo is still missing too', async () => {
  await tap(page, '去核对信息')
  await page.getByText('请上传身份证正反面').waitFor()
  await addFiles(page, '身份证正反面', [{ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('x') }])
  await page.getByText('只能上传照片（JPG、PNG、WebP）或 PDF，请换一个文件').waitFor()
})

test('signing in is asked for with the first photo, and leads back to it', async () => {
  const photo = await drawPhoto(page, '示例证件')
  const file = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: photo })
  await addFiles(page, '身份证正反面', [file('front.jpg'), file('back.jpg')])
  await page.getByText('示例职工一').click()
  await page.getByLabel(/^front\.jpg，已上传/).waitFor()
  await page.getByLabel(/^back\.jpg，已上传/).waitFor()
  await addFiles(page, '缴费票据', [file('1.jpg'), file('2.jpg'), file('3.jpg')])
  for (const name of ['1', '2', '3']) await page.getByLabel(`${name}.jpg，已上传，查看或删除`).waitFor()
  await addFiles(page, '户口本', [file('book.jpg')])
  await addFiles(page, '困难情况说明', [file('letter.jpg')])
  await page.getByLabel('letter.jpg，已上传，查看或删除').waitFor()
})

test('the photo just sent fills the screen, and its × closes it', async () => {
  await page.getByLabel(/^letter\.jpg，已上传/).click()
  await tap(page, '看大图')
  const large = page.getByRole('dialog', { name: '照片' })
  await large.locator('img').waitFor()
  await large.getByLabel('关闭照片').click()
  await large.waitFor({ state: 'detached' })
})

test('a photo that does not get through is sent again with one tap, and holds nobody up', async () => {
  await page.route('**/api/attachments', (route) => route.abort(), { times: 1 })
  const buffer = await drawPhoto(page, '示例录取通知书')
  await addFiles(page, '录取通知书或学籍证明', [{ name: 'school.jpg', mimeType: 'image/jpeg', buffer }])
  await page.getByLabel('school.jpg，点此重传').waitFor()
  await tap(page, '去核对信息')
  await page.getByText('第 7 步 共 7 步').waitFor()
  await page.goBack()
  await page.getByLabel('school.jpg，已上传，查看或删除').waitFor()
})

test('核对信息 masks what is sensitive until the eye is tapped, shows photos, and each section leads back to its step', async () => {
  await tap(page, '去核对信息')
  await look('check')
  await tap(page, '您的信息，看全部 9 项')
  await page.getByText(`${sampleIdNumber(1).slice(0, 4)}**********${sampleIdNumber(1).slice(-4)}`).waitFor()
  await tap(page, '身份证号，看全部号码')
  await page.getByText(inFours(sampleIdNumber(1))).waitFor()
  await page.getByLabel('身份证正反面 第 1 张，看大图').waitFor()
  await tap(page, '您的信息，修改')
  await page.getByText('第 1 步 共 7 步').waitFor()
  await type(page, '工作单位', '示例快递有限公司')
  await tap(page, '去核对信息')
  await tap(page, '您的信息，看全部 9 项')
  await page.getByText('示例快递有限公司').waitFor()
  expect(await page.getByText(inFours(sampleIdNumber(1))).count()).toBe(0)
})

test('without his consents nothing is sent; offline the button says 重试; a double tap makes one application', async () => {
  const submit = page.getByRole('button', { name: '提交给 包河区总工会' })
  const before = await countApplications()
  await submit.click()
  await page.getByText('请看一下“身份证号和证件照片”的说明，同意就在前面打勾').waitFor()
  for (const box of await page.getByRole('checkbox').all()) await box.click()
  await page.route('**/api/applications', (route) => route.abort(), { times: 1 })
  await submit.click()
  await page.getByText('网络不通，您填的内容都在，请稍后重试').waitFor()
  expect(await countApplications()).toBe(before)
  await page.getByRole('button', { name: '重试' }).dblclick()
  await page.getByText('已提交给 包河区总工会').waitFor()
  reference = new URL(page.url()).searchParams.get('reference') ?? ''
  expect(reference).toMatch(/^AH\d{6}/)
  expect(await countApplications()).toBe((before ?? 0) + 1)
  await look('result')
})

test('the draft is gone once it has arrived, and what every form asks is filled in next time', async () => {
  await open('/applications')
  await page.getByText('困难职工子女助学').waitFor()
  expect(await page.getByText('还没提交').count()).toBe(0)
  await open('/service?service=living-aid')
  await tap(page, /^开始申请/)
  await page.getByText('您上次填过的已经帮您带入，请核对一遍。').waitFor()
  expect(await page.getByLabel('现住址', { exact: true }).inputValue()).toBe('合肥市包河区示例路 1 号')
  expect(await page.getByLabel('身份证号', { exact: true }).inputValue()).toBe('')
})

test('staff ask for one photo again: he sees which and why, and can change nothing else', async () => {
  await askForPhotoAgain(app.supabase, reference)
  await open(`/progress?reference=${reference}`)
  await page.getByText('工作人员请您补 1 项').waitFor()
  await page.getByText('“金额一栏反光，看不清”').waitFor()
  await look('correction')
  await tap(page, '重新拍照')
  expect(await page.getByText('户口本').count()).toBe(0)
  const submit = page.getByRole('button', { name: '补交给 包河区总工会' })
  await submit.click()
  await page.getByText('请重新拍缴费票据，再提交').first().waitFor()
  const buffer = await drawPhoto(page, '示例票据')
  await addFiles(page, '缴费票据', [{ name: 'again.jpg', mimeType: 'image/jpeg', buffer }])
  await page.getByLabel('again.jpg，已上传，查看或删除').waitFor()
  await page.getByText('请重新拍缴费票据，再提交').first().waitFor({ state: 'detached' })
  await look('supplement')
  await submit.click()
  await page.getByText('您已补好', { exact: true }).waitFor()
  await decide(app.supabase, reference, { decision: '通过', reason: '符合条件' })
  await page.reload()
  await page.getByText('已通过：符合条件').waitFor()
  await look('approved')
  expect(await page.getByText('撤回', { exact: true }).count()).toBe(0)
})
