import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { addFiles, choose, drawPhoto, tap, type } from '../../support/form-on-phone.ts'
import { sampleIdNumber } from '../../support/sample-people.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp } from '../../support/worker-page.ts'

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

const countApplications = async () => {
  const [row] = await app.supabase.query<{ count: number }>('select count(*)::int as count from applications')
  return row?.count
}
const region = JSON.stringify({ data: JSON.stringify('340111') })

async function openForm(openid: string, address: string): Promise<Page> {
  const page = await openApp(browser, app, '/home', { openid })
  page.setDefaultTimeout(15_000)
  await page.evaluate((stored) => localStorage.setItem('region', stored), region)
  await page.goto(`${app.url}${address}`)
  await tap(page, /^开始申请/)
  await page.getByText(/第 1 步 共/).waitFor()
  return page
}

/** Each request to the server is lost once on the way there, and its answer once on the way back. */
async function dropOnceBothWays(page: Page): Promise<ReadonlyMap<string, number>> {
  const tries = new Map<string, number>()
  await page.route('**/api/**', async (route) => {
    const request = route.request()
    const key = `${request.method()} ${new URL(request.url()).pathname.replace(/[0-9a-f-]{36}/, ':id')}`
    const before = tries.get(key) ?? 0
    tries.set(key, before + 1)
    if (before === 0) return route.abort()
    if (before > 1) return route.continue()
    await route.fetch()
    return route.abort()
  })
  return tries
}

test('示例一, a model worker, applies on a network that loses every request once each way: one application, nothing typed twice', async () => {
  const page = await openForm('model-worker', '/service?service=model-worker-recuperation')
  const tries = await dropOnceBothWays(page)
  await type(page, '姓名', '示例一')
  await type(page, '身份证号', sampleIdNumber(1))
  await type(page, '手机号', '13800000001')
  await choose(page, '民族', '汉族')
  await type(page, '现住址', '合肥市包河区示例路 1 号')
  await choose(page, '就业形态', '单位职工')
  await type(page, '工作单位', '示例机械有限公司')
  await choose(page, '是否工会会员', '否')
  await tap(page, '下一步')
  await choose(page, '劳模称号', '省部级劳模')
  await type(page, '授予年份', '2015')
  await tap(page, '下一步')
  await choose(page, '健康状况', '健康')
  await choose(page, '希望批次', '5 月')
  await choose(page, '是否携家属', '否')
  await type(page, '紧急联系人', '示例二')
  await type(page, '紧急联系人手机号', '13800000002')
  await tap(page, '下一步')
  const buffer = await drawPhoto(page, '示例证书')
  await addFiles(page, '荣誉证书', [{ name: 'honor.jpg', mimeType: 'image/jpeg', buffer }])
  // First the request is lost, then the answer. Each time the photo says so, and one tap sends it again.
  for (const _ of ['there', 'back']) {
    await page.getByText('网络不通，这张先存在手机里，有网了点它重传；不影响填后面的').waitFor()
    await page.getByLabel('honor.jpg，点此重传').click()
  }
  await page.getByLabel(/^honor\.jpg，已上传/).waitFor()
  await tap(page, '去核对信息')
  await page.getByText('提交前不会有人看到您填的内容').waitFor()
  for (const box of await page.getByRole('checkbox').all()) await box.click()
  await tap(page, '提交给 包河区总工会')
  await page.getByText('网络不通，您填的内容都在，请稍后重试').waitFor()
  expect(await countApplications()).toBe(0)
  await tap(page, '重试')
  await expect.poll(countApplications).toBe(1)
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByText('已提交给 包河区总工会').waitFor()
  expect(await countApplications()).toBe(1)
  expect(tries.get('POST /api/applications')).toBe(3)
  expect(tries.get('POST /api/attachments')).toBe(3)
  const [kept] = await app.supabase.query<{ answers: Record<string, unknown>; files: number }>(
    `select answers, (select count(*)::int from attachments) as files from applications`,
  )
  expect(kept?.answers).toMatchObject({ fullName: '示例一', awardedYear: '2015', preferredMonths: ['5 月'] })
  expect(kept?.files).toBe(1)
})

test('示例三 changes a registration: back is one step back, in the browser too, and after the end it leads to 办理', async () => {
  const before = (await countApplications()) ?? 0
  const page = await openForm('union-officer', '/service?service=union-legal-person&variant=change')
  await type(page, '工会名称', '示例物流有限公司工会委员会')
  await type(page, '原登记证号', '皖工法证字第 0001 号')
  await type(page, '经办人', '示例三')
  await type(page, '经办人手机号', '13800000003')
  await tap(page, '下一步')
  await choose(page, '变更事项', '住所')
  await choose(page, '变更事项', '法定代表人')
  await type(page, '变更前', '住所：示例路 1 号')
  await type(page, '变更后', '住所：示例路 2 号')
  await type(page, '原因', '单位搬家，主席换届')
  await page.goBack()
  await page.getByText(/第 1 步 共/).waitFor()
  expect(await page.getByLabel('经办人', { exact: true }).inputValue()).toBe('示例三')
  await tap(page, '下一步')
  await page.getByLabel('返回').last().click()
  await page.getByText(/第 1 步 共/).waitFor()
  await tap(page, '下一步')
  expect(await page.getByLabel('变更后', { exact: true }).inputValue()).toBe('住所：示例路 2 号')
  await tap(page, '下一步')
  const buffer = await drawPhoto(page, '示例批复')
  const photo = (name: string) => [{ name, mimeType: 'image/jpeg', buffer }]
  await addFiles(page, '上级批复', [...photo('one.jpg'), ...photo('two.jpg')])
  await page.getByLabel(/^two\.jpg，已上传/).click()
  await page.getByRole('button', { name: '往前移一张' }).last().click()
  await expect
    .poll(() => page.getByLabel(/\.jpg，已上传/).evaluateAll((all) => all.map((one) => one.ariaLabel)))
    .toEqual(['two.jpg，已上传，查看或删除', 'one.jpg，已上传，查看或删除'])
  await page.getByLabel('看示例：上级批复怎么拍').last().click()
  await page.getByRole('dialog', { name: '上级批复这样拍' }).waitFor()
  await page.getByLabel('关闭').last().click()
  const heic = Buffer.concat([Buffer.alloc(4), Buffer.from('ftypheic')])
  await addFiles(page, '经办人授权书', [{ name: 'IMG_1.HEIC', mimeType: 'image/heic', buffer: heic }])
  await page.getByText(/这是苹果手机的 HEIC 照片/).waitFor()
  await addFiles(page, '经办人授权书', photo('letter.jpg'))
  await page.getByLabel(/^letter\.jpg，已上传/).waitFor()
  await tap(page, '去核对信息')
  await page.getByText('提交前不会有人看到您填的内容').waitFor()
  for (const box of await page.getByRole('checkbox').all()) await box.click()
  await tap(page, '提交给 包河区总工会')
  await page.getByText('已提交给 包河区总工会').waitFor()
  expect(await countApplications()).toBe(before + 1)
  await page.goBack()
  await expect.poll(() => new URL(page.url()).pathname).toBe('/applications')
  await page.goto(`${app.url}/fill?service=union-legal-person&variant=change`)
  await page.getByText('办理进度', { exact: true }).last().waitFor()
  expect(new URL(page.url()).pathname).toBe('/progress')
  // The address with which 办理 opens a draft opens this form too.
  const [sent] = await app.supabase.query<{ token: string }>(
    `select client_token as token from applications where service_code = 'union-legal-person'`,
  )
  await page.goto(`${app.url}/fill?service=union-legal-person&variant=change&draft=${sent?.token}`)
  await page.getByText('办理进度', { exact: true }).last().waitFor()
  expect(new URL(page.url()).pathname).toBe('/progress')
})

test('示例四 writes another county in the form than she chose: she is asked, and takes the other union', async () => {
  const page = await openForm('join', '/service?service=join-or-establish-union')
  await type(page, '姓名', '示例四')
  await type(page, '身份证号', sampleIdNumber(4))
  await type(page, '手机号', '13800000004')
  await choose(page, '民族', '汉族')
  await type(page, '现住址', '合肥市肥西县示例路 1 号')
  await tap(page, '下一步')
  await choose(page, '就业形态', '单位职工')
  await type(page, '工作单位', '示例物流有限公司')
  await page.getByLabel('单位所在地：合肥市包河区').click()
  for (const word of ['合肥市', '肥西县'])
    await page.getByRole('dialog').getByText(word, { exact: true }).click()
  await type(page, '职业或工种', '焊工')
  await choose(page, '是否农民工', '是')
  await choose(page, '学历', '大专')
  await choose(page, '政治面貌', '群众')
  await tap(page, '下一步')
  await choose(page, '入会意向', '单位工会')
  await tap(page, '去核对信息')
  await page.getByText(/您填的单位所在地是肥西县，那里由肥西县总工会受理/).waitFor()
  await tap(page, '改交给肥西县总工会')
  await page.getByText('由肥西县总工会受理').waitFor()
  await page.getByRole('button', { name: /^单位归省产业工会管/ }).click()
  await page.getByRole('dialog').getByText('安徽省机械冶金工会').click()
  await page.getByRole('button', { name: '提交给 安徽省机械冶金工会' }).waitFor()
  await page
    .getByText(/已存到账号 \d\d:\d\d/)
    .last()
    .waitFor()
  const other = await openApp(browser, app, '/applications', { openid: 'join' })
  await other.getByLabel('继续填写入会建会申请服务').click()
  await tap(other, '去核对信息')
  await other.getByRole('button', { name: '提交给 安徽省机械冶金工会' }).waitFor()
  await page.getByRole('button', { name: /^改回由地方工会受理/ }).click()
  await page.getByRole('button', { name: '提交给 肥西县总工会' }).waitFor()
})
