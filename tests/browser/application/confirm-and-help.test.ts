import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPersonas } from '../../../supabase/demo/demo-people.ts'
import { launchBrowser } from '../../support/browser.ts'
import { choose, tap, type } from '../../support/form-on-phone.ts'
import { sampleIdNumber } from '../../support/sample-people.ts'
import { type RunningApp, startApp } from '../../support/start-app.ts'
import { openApp, takePicture } from '../../support/worker-page.ts'

/* Wang Fang has applications of the demo data. The chair of 示例物流公司工会 has another phone. */
let app: RunningApp
let browser: Browser

beforeAll(async () => {
  app = await startApp({ demo: true })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
})

const wangFang = demoPersonas.worker2.openid
const officer = demoPersonas.officer.openid
const open = (address: string, openid: string) => openApp(browser, app, address, { openid })

async function findOne(sql: string): Promise<string> {
  const [row] = await app.supabase.query<{ value: string }>(sql)
  if (!row) throw new Error(`nothing found: ${sql}`)
  return row.value
}

test('Wang Fang sends a link, the chair confirms, and she sees by whom and when', async () => {
  const reference = await findOne(`select reference as value from applications where status = '待补正'`)
  const hers = await open(`/progress?reference=${reference}`, wangFang)
  await hers.getByText('单位工会确认').click()
  await tap(hers, '生成确认链接')
  await hers.getByRole('img', { name: '确认链接的二维码' }).waitFor()
  await takePicture(hers, 'ask-confirmation')
  await hers.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await tap(hers, '复制链接')
  const link = await hers.evaluate(() => navigator.clipboard.readText())

  const theirs = await open(new URL(link).pathname + new URL(link).search, officer)
  await theirs.getByText('您登记在：示例物流公司工会').waitFor()
  const shown = await theirs.locator('body').innerText()
  expect(shown).not.toMatch(/大病|残疾|收入|身份证/)
  await choose(theirs, '您的答复', '属实')
  await type(theirs, '您的姓名', '陈示例')
  await takePicture(theirs, 'confirm')
  await tap(theirs, '提交答复')
  await theirs.getByText('谢谢，已经收到').waitFor()

  await hers.goto(`${app.url}/progress?reference=${reference}`)
  await hers.getByText(/陈\*\*.*确认属实（已核实）/).waitFor()
  await hers.getByText('基层工会已确认').waitFor()
  await takePicture(hers, 'confirmed')

  // Nobody else can use the link any more.
  const late = await open(new URL(link).pathname + new URL(link).search, demoPersonas.worker.openid)
  await late.getByText('一个链接只能用一次').waitFor()
})

test('Wang Fang rates what is over', async () => {
  const closed = await findOne(`select reference as value from applications where status = '已办结'`)
  const page = await open(`/progress?reference=${closed}`, wangFang)
  await choose(page, '评价', '满意')
  await page.getByLabel('想说的话').fill('办得快')
  await takePicture(page, 'rating')
  await tap(page, '提交评价')
  await page.getByText('您的评价', { exact: true }).waitFor()
  expect(await findOne('select grade::text as value from ratings')).toBe('满意')
})

test('the officer fills in by a code once Wang Fang agrees, and she submits', async () => {
  const form = 'service=join-or-establish-union&variant=join'
  const hers = await open('/service?service=join-or-establish-union', wangFang)
  await tap(hers, /选择地区/)
  for (const word of ['合肥市', '包河区'])
    await hers.getByRole('dialog').getByText(word, { exact: true }).click()
  await hers.goto(`${app.url}/fill?${form}`)
  await type(hers, '姓名', '示例二')
  await hers.getByText('填不来？请工会工作者帮忙填').click()
  await tap(hers, '生成协助码')
  const code = await hers.locator('.assist-code').innerText()
  await takePicture(hers, 'assist-code')

  const theirs = await open('/help', officer)
  await type(theirs, '协助码', code)
  await tap(theirs, '下一步')
  await theirs.getByText('请等职工在手机上看清您的名字并点同意').waitFor()
  await hers.getByText('示例主席（示例物流公司工会主席）').waitFor()
  await takePicture(hers, 'assist-approve')
  await tap(hers, '同意')

  await theirs.getByText('您在替职工填写').waitFor()
  expect(await theirs.getByLabel('姓名', { exact: true }).inputValue()).toBe('示例二')
  await takePicture(theirs, 'assist-form')
  await fillIn(theirs)
  await theirs.getByText('已经填好，交还给职工了').waitFor()

  await tap(hers, '去核对和提交')
  await finishAndSubmit(hers)
  await hers.getByText(/已提交给/).waitFor()
  expect(await findOne(`select assisted_by as value from applications where assisted_by is not null`)).toBe(
    '示例主席（示例物流公司工会主席）',
  )
})

async function fillIn(page: Page): Promise<void> {
  await type(page, '身份证号', sampleIdNumber(1))
  await type(page, '手机号', '13800000002')
  await choose(page, '民族', '汉族')
  await type(page, '现住址', '合肥市包河区示例路 1 号')
  await tap(page, '下一步')
  await choose(page, '就业形态', '快递员')
  await type(page, '工作单位', '示例物流有限公司')
  await type(page, '平台企业', '示例快递平台')
  await type(page, '职业或工种', '快递员')
  await choose(page, '是否农民工', '否')
  await choose(page, '学历', '大专')
  await choose(page, '政治面貌', '群众')
  await takePicture(page, 'assist-work')
  await tap(page, '下一步')
  await choose(page, '入会意向', '行业工会')
  await tap(page, '已填好')
}

async function finishAndSubmit(page: Page): Promise<void> {
  await page.getByText('第 1 步 共 4 步').waitFor()
  await takePicture(page, 'assist-handed-back')
  await tap(page, '下一步')
  await tap(page, '下一步')
  await tap(page, '去核对信息')
  await tap(page, /^工作情况，看全部/)
  await page.getByText('示例快递平台').waitFor()
  for (const box of await page.getByRole('checkbox').all()) await box.click()
  await tap(page, /^提交给/)
}
