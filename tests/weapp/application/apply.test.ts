import { afterEach, expect, test } from 'vitest'
import { sampleIdNumber } from '../../support/sample-people.ts'
import { launch } from '../../support/weapp/launch.ts'
import type { WeappPage } from '../../support/weapp/page.ts'

let app: ReturnType<typeof launch> | undefined
afterEach(() => app?.close())

const region = JSON.stringify('340111')

async function openForm(storage = new Map<string, unknown>([['region', region]])): Promise<WeappPage> {
  app = launch({ storage })
  const home = app.open('/pages/home/home')
  const group = await home.find({ role: 'button', text: '困难帮扶' })
  group.tap()
  const services = await app.untilPage('packages/service/service-group/service-group')
  const card = await services.find({ role: 'button', label: '困难职工子女助学' })
  card.tap()
  const service = await app.untilPage('packages/service/service/service')
  await service.untilText('您选的地区：合肥市 包河区 → 包河区总工会')
  const start = await service.find({ role: 'button', label: /^开始申请/ })
  start.tap()
  const form = await app.untilPage('packages/application/fill/fill')
  await form.untilText('第 1 步 共 7 步')
  return form
}

async function type(page: WeappPage, question: string, text: string): Promise<void> {
  const field = await page.find({ role: 'textbox', label: question })
  field.input(text)
  field.blur(text)
}

async function choose(page: WeappPage, question: string, option: string): Promise<void> {
  const choice = await page.find({ label: new RegExp(`^${question}：${option}，未选中`) })
  choice.tap()
  await page.find({ label: `${question}：${option}，已选中` })
}

test('Wang Fang comes from the home page without a network and fills in the first step', async () => {
  const form = await openForm()
  await type(form, '姓名', '示例一')
  await type(form, '身份证号', sampleIdNumber(1))
  await type(form, '手机号', '13800000001')
  await choose(form, '民族', '汉族')
  await type(form, '现住址', '合肥市包河区示例路 1 号')
  await choose(form, '就业形态', '快递员')
  await type(form, '工作单位', '示例物流有限公司')
  await form.find({ role: 'button', label: '单位所在地：合肥市包河区' })
  await choose(form, '是否工会会员', '否')
  const next = await form.find({ role: 'button', label: '下一步' })
  next.tap()
  await form.untilText('第 2 步 共 7 步')
  expect(app?.errors).toEqual([])
})

test('a step with a wrong answer stays, with the sentence under it', async () => {
  const form = await openForm()
  await type(form, '身份证号', '34011120080230001X')
  const next = await form.find({ role: 'button', label: '下一步' })
  next.tap()
  await form.untilText('日期不对：2008 年没有 2 月 30 日')
  await form.find({ role: 'textbox', label: '身份证号，填写有误' })
  expect(form.text()).toContain('第 1 步 共 7 步')
})

test('typing is not drawn again: at most 400 bytes for a whole answer, however many keys it took', async () => {
  const form = await openForm()
  // The first answer creates the draft and the line with the time of saving.
  await type(form, '姓名', '示例')
  const before = { ...form.setData }
  const address = await form.find({ role: 'textbox', label: '现住址' })
  const words = '合肥市包河区示例路 1 号示例小区 2 栋 301 室'
  for (let length = 1; length <= words.length; length += 1) address.input(words.slice(0, length))
  expect(form.setData.bytes - before.bytes).toBe(0)
  address.blur(words)
  await form.untilText('已自动保存')
  expect(String(app?.storage.get('draft:child-education-aid:'))).toContain(words)
  expect(form.setData.bytes - before.bytes).toBeLessThanOrEqual(400)
})

test('the app is closed in the middle, and the form opens with what she had typed', async () => {
  const storage = new Map<string, unknown>([['region', region]])
  const form = await openForm(storage)
  await type(form, '姓名', '示例一')
  app?.close()
  app = launch({ storage })
  const again = app.open('/packages/application/fill/fill?service=child-education-aid')
  const name = await again.find({ role: 'textbox', label: '姓名' })
  expect(name.value).toBe('示例一')
})
