import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, newPhone } from '../../support/browser.ts'
import { asStaff } from '../../support/database/console.ts'
import { insertAsStaff } from '../../support/database/console-rows.ts'
import { tap } from '../../support/form-on-phone.ts'
import { sampleJpeg } from '../../support/functions/sample-files.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'

let app: RunningApp
let browser: Browser
let phone: BrowserContext
let page: Page

beforeAll(async () => {
  app = await startApp({ demo: true })
  await app.supabase.query('update private.deployment set functions_url = $1', [app.url])
  browser = await launchBrowser()
  phone = await newPhone(browser)
  phone.setDefaultTimeout(20_000)
  await phone.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.url })
  page = await phone.newPage()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

test('a clerk of 包河区 writes a notice in the console and sends its picture with the link beside it', async () => {
  const cells = {
    title: '今冬最后一场招聘会',
    category: '活动',
    trade_union_id: '包河区总工会',
    body: '请带身份证。\n\n上午九点开始。',
  }
  const { id } = await insertAsStaff(app.supabase, 'notices', cells)
  const [row] = await asStaff(
    app.supabase,
    `select 传图片 as link from notice_pictures where 公告编号 = '${id}'`,
  )
  const desk = await phone.newPage()
  await desk.goto(String(row?.link))
  await desk.getByRole('heading', { name: '今冬最后一场招聘会' }).waitFor()
  const input = desk.locator('input[type=file]')
  await input.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') })
  await desk.getByText('打不开这个文件，请选一张照片或截图').waitFor()
  await input.setInputFiles({
    name: 'a.jpg',
    mimeType: 'image/jpeg',
    buffer: sampleJpeg({ width: 1600, height: 900 }),
  })
  await desk.getByText('传这张').click()
  await desk.getByText('传好了，职工现在看得到').waitFor()
  await desk.close()
})

test('a worker of 包河区 finds it on home after choosing her county, and opens it with its picture', async () => {
  await page.goto(`${app.url}/notices`)
  await page.getByText('这是演示环境').waitFor()
  expect(await page.getByText('今冬最后一场招聘会').count()).toBe(0)
  await tap(page, '安徽省，换地方')
  await tap(page, '合肥市')
  await tap(page, '包河区')
  await page.getByText('会员免费体检，报名到 12 月 31 日').waitFor()
  await page.goto(`${app.url}/home`)
  await page.getByText('今冬最后一场招聘会').click()
  await page.getByText('上午九点开始。').waitFor()
  const picture = page.locator('.notice__picture img')
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(900)
  expect(await picture.getAttribute('alt')).toBe('公告图片：今冬最后一场招聘会')
})

test('she filters by category', async () => {
  await page.goto(`${app.url}/notices`)
  await tap(page, '福利')
  await page.getByText('冬天送温暖：头盔、护手套可以领了').waitFor()
  expect(await page.getByText('这是演示环境').count()).toBe(0)
})

test('the entries copy what the browser must open, with a sentence, and call a number', async () => {
  await page.goto(`${app.url}/home`)
  await page.getByText('更多工会平台').click()
  await tap(page, '皖工惠，复制')
  await page.getByText('名称已复制，到微信里粘贴搜索').first().waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('皖工惠')
  await tap(page, '安徽职工服务网，复制')
  await page.getByText('网址已复制，请到浏览器里粘贴打开').first().waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://zgfw.ahghw.org.cn')
  expect(await page.getByLabel('法律援助热线，拨打').count()).toBe(1)
})

test('without a network the list, the notice and the entries are as last seen', async () => {
  await page.route('**/api/**', (route) => route.abort())
  for (const [path, words] of [
    ['home', '今冬最后一场招聘会'],
    ['notices', '冬天送温暖：头盔、护手套可以领了'],
    ['entries', '五一学堂'],
  ] as const) {
    await page.goto(`${app.url}/${path}`)
    await page.getByText(words).waitFor()
  }
  await page.goto(`${app.url}/notices`)
  await page.getByText('今冬最后一场招聘会').click()
  await page.getByText('上午九点开始。').waitFor()
})
