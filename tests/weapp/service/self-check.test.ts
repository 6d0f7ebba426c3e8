import { afterEach, expect, test } from 'vitest'
import { launch } from '../../support/weapp/launch.ts'
import type { WeappPage } from '../../support/weapp/page.ts'

let app: ReturnType<typeof launch> | undefined
afterEach(() => app?.close())

const path = '/packages/service/self-check/self-check'
const wangFang = ['家里的困难', '有低保', '没有', '有', '没有', '都没有']

async function tapThrough(page: WeappPage, taps: readonly string[]): Promise<void> {
  for (const [index, tap] of taps.entries()) {
    await page.untilText(`第 ${index + 1} 题`)
    const option = await page.find({ role: 'button', label: new RegExp(`^${tap}(，|$)`) })
    option.tap()
  }
}

test('Wang Fang comes from the home page and learns, without a network, what fits and what to bring', async () => {
  app = launch()
  const home = app.open('/pages/home/home')
  const card = await home.find({ role: 'button', text: /能申请什么/ })
  card.tap()
  const page = await app.untilPage(path.slice(1))
  await tapThrough(page, wangFang)
  await page.untilText('有 2 项可能适合您')
  expect(page.text()).toContain('孩子在上学，家里又有低保或低保边缘证明，可以申请助学补助。')
  for (const material of ['身份证正反面', '户口本', '低保证', '录取通知书或学籍证明', '缴费票据'])
    expect(page.text()).toContain(material)
  expect(page.findAll({ role: 'button', label: /^12351/ })).toHaveLength(1)
  expect(app.errors).toEqual([])
})

test('what she tapped is kept nowhere', async () => {
  app = launch()
  const before = [...app.storage.keys()]
  const page = app.open(path)
  await tapThrough(page, wangFang)
  await page.untilText('项可能适合您')
  expect([...app.storage.keys()]).toEqual(before)
  const again = app.open(path)
  await again.untilText('第 1 题')
})

test('she goes back a question and answers differently; the first question has nothing before it', async () => {
  app = launch()
  const page = app.open(path)
  await page.untilText('第 1 题')
  expect(page.findAll({ role: 'button', text: '上一步' })).toEqual([])
  await tapThrough(page, ['劳模的事', '市级劳模'])
  await page.untilText('第 3 题')
  const back = await page.find({ role: 'button', text: '上一步' })
  back.tap()
  await page.untilText('您是哪一级劳模？')
  const other = await page.find({ role: 'button', label: '不清楚是哪一级' })
  other.tap()
  await page.untilText('有 1 项可能适合您')
  expect(page.text()).toContain('劳模认证')
})

test('nothing fits: she is given the hotline and the search, and may begin again', async () => {
  app = launch()
  const page = app.open(path)
  await tapThrough(page, ['家里的困难', '还过得去', '没有', '没有', '都没有'])
  await page.untilText('暂时没有对得上的服务')
  expect(page.findAll({ role: 'button', label: /^12351/ })).toHaveLength(1)
  expect(page.findAll({ role: 'button', text: /自己搜服务/ })).toHaveLength(1)
  const again = await page.find({ role: 'button', text: /再测一次/ })
  again.tap()
  await page.untilText('第 1 题')
})

test('Li Qiang, whose county is known, begins the form of the service that fits', async () => {
  const region = JSON.stringify('340111')
  app = launch({ storage: new Map([['region', region]]) })
  const page = app.open(path)
  await tapThrough(page, ['加入工会', '没有'])
  await page.untilText('有 2 项可能适合您')
  expect(page.text()).toContain('材料：不用准备')
  const start = await page.find({ role: 'button', label: '开始申请入会：入会申请' })
  start.tap()
  const form = await app.untilPage('packages/application/fill/fill')
  expect(form.query).toMatchObject({ service: 'join-or-establish-union', variant: 'join' })
})

test('before that he reads about the form that he means, not about the other', async () => {
  app = launch()
  const page = app.open(path)
  await tapThrough(page, ['替单位或工会办事', '成立工会'])
  const guide = await page.find({ role: 'button', label: '建会申请，看办理说明' })
  guide.tap()
  const service = await app.untilPage('packages/service/service/service')
  await service.untilText('营业执照')
  expect(service.findAll({ role: 'radio', label: /^建会.*，已选中$/ })).toHaveLength(1)
})

test('a service that staff have closed says why and cannot be begun', async () => {
  const setting = {
    serviceCode: 'medical-aid',
    isOffered: true,
    isOpen: false,
    closedReason: '今年的名额已满，明年一月再开放',
    closesOn: null,
    committedWorkingDays: 15,
    enquiryPhone: null,
    amount: null,
    notice: null,
    choices: null,
  }
  app = launch({ storage: new Map([['service-settings', JSON.stringify([setting])]]) })
  const page = app.open(path)
  await tapThrough(page, ['家里的困难', '还过得去', '有，是我自己', '没有', '没有', '都没有'])
  await page.untilText('今年的名额已满，明年一月再开放')
  expect(page.findAll({ role: 'button', label: /^开始申请/ })).toEqual([])
  expect(page.findAll({ label: /^现在不能申请：困难职工医疗救助/ })).toHaveLength(1)
})

test('no screen is heavier than WeChat’s audit allows', async () => {
  app = launch()
  const page = app.open(path)
  await tapThrough(page, ['家里的困难', '有低保', '有，是我自己', '有', '欠我工资', '我是全国或省部级劳模'])
  await page.untilText('有 6 项可能适合您')
  expect(page.nodeCount()).toBeLessThanOrEqual(600)
})

test('where matchmaking is off, no question offers it and none is left without an answer', async () => {
  app = launch()
  const page = app.open(path)
  await tapThrough(page, ['交朋友、参加活动'])
  await page.untilText('技能比赛')
  expect(page.text()).not.toContain('相亲')
})
