import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { type ConsoleApp, startConsoleApp } from '../../support/console-app.ts'
import { insertRow, saveCells } from '../../support/database/table-editor.ts'
import { choose, tap, type } from '../../support/form-on-phone.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

/*
 * Li Qiang's employer does not pay overtime. He tells the union, not wanting to be known, and goes on to legal aid with
 * what he said. The tests build on one another.
 */
let office: ConsoleApp
let browser: Browser
let page: Page
let reference = ''

beforeAll(async () => {
  office = await startConsoleApp()
  browser = await launchBrowser()
  page = await openApp(browser, office.app, '/service?service=rights-complaint', { openid: 'li-qiang' })
  page.setDefaultTimeout(20_000)
})
afterAll(async () => {
  await browser?.close()
  await office?.close()
})

test('a complaint about nobody gets its sentence, and what else was typed stays', async () => {
  await tap(page, /选择地区/)
  await page.getByRole('dialog').getByText('合肥市', { exact: true }).click()
  await page.getByRole('dialog').getByText('包河区', { exact: true }).click()
  await takePicture(page, 'rights-complaint-service')
  await tap(page, /^开始申请/)
  await type(page, '用人单位名称', '不知道')
  await type(page, '单位地址', '合肥市包河区示例路 2 号')
  await takePicture(page, 'rights-complaint-employer')
  await tap(page, '下一步')
  await page.getByText(/请写清楚是哪个单位/).waitFor()
  expect(await page.getByLabel('单位地址', { exact: true }).inputValue()).toBe('合肥市包河区示例路 2 号')
  await type(page, '用人单位名称', '示例工地食堂')
  await tap(page, '下一步')
})

test('Li Qiang hands it in without a photo or an ID number, and does not want to be known', async () => {
  await choose(page, '反映的问题', '薪酬支付')
  await type(page, '从什么时候开始', '2026-03-01')
  await type(page, '涉及人数', '12')
  await type(page, '事情经过', '三月起加班没有加班费，问过主管，说以后再说。')
  await type(page, '诉求', '补发三月以来的加班费')
  await takePicture(page, 'rights-complaint-matter')
  await tap(page, '下一步')
  await type(page, '姓名', '示例保密人')
  await type(page, '手机号', '13877776666')
  await choose(page, '能不能让单位知道是您', '不能让单位知道')
  await takePicture(page, 'rights-complaint-person')
  await tap(page, '去核对信息')
  await page.getByText('提交给 包河区总工会').waitFor()
  for (const box of await page.getByRole('checkbox').all()) await box.click()
  await takePicture(page, 'rights-complaint-check')
  await tap(page, '提交给 包河区总工会')
  await page.getByText('已提交给 包河区总工会').waitFor()
  reference = new URL(page.url()).searchParams.get('reference') ?? ''
})

test('what the clerk recorded in Studio stands on his page, and the legal aid form begins with what he said', async () => {
  const open = `reference = '${reference}' and closed_at is null`
  await office.studio(saveCells('reviews', { decision: '受理', staff_name: '示例经办' }, open))
  await expect(
    office.studio(insertRow('complaint_outcomes', { reference, outcome: '整改' })),
  ).rejects.toThrow('写明单位是怎么整改的')
  for (const outcome of ['提示函', '转法律援助'])
    await office.studio(insertRow('complaint_outcomes', { reference, outcome }))
  expect(
    await office.studio(
      `select 提示函, 转法律援助 from public.complaints_by_county_and_year where 受理工会 = '包河区总工会'`,
    ),
  ).toMatchObject([{ 提示函: 1, 转法律援助: 1 }])
  await page.goto(`${office.app.url}/progress?reference=${reference}`)
  await page.getByText('已发提示函').waitFor()
  await takePicture(page, 'rights-complaint-progress')
  await page.getByText('接着申请工会法律援助').click()
  for (const words of ['示例工地食堂', /^示例保密人，/])
    await page.getByText(words).filter({ visible: true }).first().waitFor()
})
