import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { addFiles, choose, drawPhoto, tap, type } from '../../support/form-on-phone.ts'
import { lockedPdf } from '../../support/functions/sample-files.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

let app: RunningApp
let browser: Browser
let page: Page
beforeAll(async () => {
  app = await startApp()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const region = JSON.stringify({ data: JSON.stringify('340111') })
const locked = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: lockedPdf(),
})
const isLocked = '这个 PDF 加了密码，请换一份不用密码就能打开的'

test('示例三 picks a PDF with a password: the slot says what is wrong with it, and 不传这张 takes it away', async () => {
  page = await openApp(browser, app, '/home', { openid: 'union-officer' })
  page.setDefaultTimeout(15_000)
  await page.evaluate((stored) => localStorage.setItem('region', stored), region)
  await page.goto(`${app.url}/service?service=union-legal-person&variant=change`)
  await tap(page, /^开始申请/)
  await type(page, '工会名称', '示例物流有限公司工会委员会')
  await type(page, '原登记证号', '皖工法证字第 0001 号')
  await type(page, '经办人', '示例三')
  await type(page, '经办人手机号', '13800000003')
  await tap(page, '下一步')
  await choose(page, '变更事项', '住所')
  await type(page, '变更前', '住所：示例路 1 号')
  await type(page, '变更后', '住所：示例路 2 号')
  await type(page, '原因', '单位搬家')
  await tap(page, '下一步')
  await addFiles(page, '上级批复', [locked('reply.pdf')])
  await page.getByText(isLocked).waitFor()
  await page.getByLabel('reply.pdf，不能用').waitFor()
  expect(await page.getByText('点此重传').count()).toBe(0)
  await takePicture(page, 'refused-file')
  await tap(page, '不传这张')
  await page.getByLabel('reply.pdf，不能用').waitFor({ state: 'detached' })
  expect(await page.getByText(isLocked).count()).toBe(0)
})

test('a photo whose name has 300 characters arrives, and a busy server asks to send it again', async () => {
  const buffer = await drawPhoto(page, '示例批复')
  let isBusy = true
  await page.route('**/api/attachments', (route) => {
    if (!isBusy) return route.continue()
    isBusy = false
    return route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>busy</h1>' })
  })
  await addFiles(page, '上级批复', [{ name: `${'批'.repeat(300)}.jpg`, mimeType: 'image/jpeg', buffer }])
  await page.getByLabel(/批\.jpg，点此重传/).click()
  await page.getByLabel(/批\.jpg，已上传/).waitFor()
})

test('a refused PDF that is left where it is does not hold up the application, and 核对 says that it stays behind', async () => {
  const buffer = await drawPhoto(page, '示例授权')
  await addFiles(page, '经办人授权书', [{ name: 'letter.jpg', mimeType: 'image/jpeg', buffer }])
  await page.getByLabel(/^letter\.jpg，已上传/).waitFor()
  await addFiles(page, '上级批复', [locked('again.pdf')])
  await page.getByText(isLocked).waitFor()
  await tap(page, '去核对信息')
  await page.getByText('上级批复里有文件没收下，不会一起提交').waitFor()
  await takePicture(page, 'refused-file-check')
  for (const box of await page.getByRole('checkbox').all()) await box.click()
  await tap(page, '提交给 包河区总工会')
  await page.getByText('已提交给 包河区总工会').waitFor()
  const kept = await app.supabase.query<{ name: string; slot: string }>(
    'select file_name as name, slot from attachments where application_id is not null order by slot',
  )
  expect(kept).toEqual([
    { name: 'letter.jpg', slot: expect.any(String) },
    { name: `${'批'.repeat(196)}.jpg`, slot: expect.any(String) },
  ])
})
