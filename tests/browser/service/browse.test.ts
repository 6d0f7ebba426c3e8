import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, newPhone } from '../../support/browser.ts'
import { tap, type } from '../../support/form-on-phone.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'

let app: RunningApp
let browser: Browser
let phone: BrowserContext
let page: Page

beforeAll(async () => {
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

test('home and service pages are shown while the network gives no answer', async () => {
  const lonely = await newPhone(browser)
  const visitor = await lonely.newPage()
  await visitor.route('**/api/**', () => {
    // Never answered: the page must not wait for it.
  })
  await visitor.goto(app.url)
  for (const words of ['困难帮扶', '阵地建设', '12351'])
    await visitor.getByText(words, { exact: true }).waitFor()
  await tap(visitor, '困难帮扶')
  await tap(visitor, '困难职工子女助学')
  await visitor.getByText('要准备的材料').waitFor()
  await visitor.getByText('您是在安徽工作的职工', { exact: false }).waitFor()
  await visitor.getByLabel(/^办理依据/).click()
  await visitor.getByText('《职工困难帮扶资金管理办法》', { exact: false }).first().waitFor()
  await lonely.close()
})

test('an unfinished form is in 办理 and can be deleted there', async () => {
  await open('/service?service=living-aid')
  await tap(page, /^开始申请/)
  for (const place of ['合肥市', '包河区'])
    await page.getByRole('dialog').getByText(place, { exact: true }).click()
  await type(page, '身份证号', '3401')
  await open('/applications')
  await page.getByLabel('继续填写困难职工生活救助').click()
  expect(await page.getByLabel('身份证号', { exact: true }).inputValue()).toBe('3401')
  await open('/applications')
  await page.getByLabel('删掉困难职工生活救助的草稿').click()
  await tap(page, '删掉')
  await page.getByText('还没提交').waitFor({ state: 'detached' })
})

test('示例职工二 withdraws an application only after being asked; 示例职工一 cannot even see that there is one', async () => {
  const [row] = await app.supabase.query<{ reference: string }>(
    "select reference from applications where status = '待补正'",
  )
  await open(`/progress?reference=${row?.reference}`)
  await tap(page, '登录')
  await page.getByText('示例职工一').click()
  await page.getByText('没有找到，可能已被删除').waitFor()

  const other = await newPhone(browser)
  const theirs = await other.newPage()
  await theirs.goto(`${app.url}/applications`)
  await tap(theirs, '登录')
  await theirs.getByText('示例职工二').click()
  await theirs.getByLabel(/，要补材料，/).click()
  await theirs.getByText('撤回', { exact: true }).click()
  await tap(theirs, '再想想')
  await theirs.getByText('撤回', { exact: true }).click()
  await tap(theirs, '撤回申请')
  await theirs.getByText('您撤回了这份申请。需要时可以重新申请。').waitFor()
  await other.close()
})

test('a service that staff have closed says why and offers no form', async () => {
  await app.supabase.query(
    "update service_settings set is_open = false, closed_reason = '今年的名额已经用完，明年三月再开' where service_code = 'living-aid'",
  )
  // The server caches settings for at most two seconds.
  const says = async () => {
    await open('/service?service=living-aid')
    await page.getByText('要准备的材料').waitFor()
    return page.getByText('今年的名额已经用完，明年三月再开').count()
  }
  await expect.poll(says, { timeout: 10_000 }).toBe(1)
  expect(await page.getByText('现在不能申请').count()).toBe(1)
  expect(await page.getByText('开始申请').count()).toBe(0)
})
