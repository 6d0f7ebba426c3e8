import vm from 'node:vm'
import { afterEach, expect, test } from 'vitest'
import { province } from '#province/facts/province.ts'
import { launch } from '../../support/weapp/launch.ts'

let app: ReturnType<typeof launch> | undefined
afterEach(() => app?.close())

test('Wang Fang opens the app without a network and sees the home page', async () => {
  app = launch()
  const page = app.open('/pages/home/home')
  await page.untilText('首页')
  expect(page.findAll({ role: 'tab' }).map((tab) => tab.text)).toEqual(['首页', '活动', '办理', '我的'])
  expect(page.findAll({ role: 'tab' }).map((tab) => tab.label)).toEqual([
    '首页，已选中',
    '活动，未选中',
    '办理，未选中',
    '我的，未选中',
  ])
  expect(app.shown.titles).toContain('皖工服务')
  expect(app.errors).toEqual([])
  expect(page.setData.calls).toBeGreaterThan(0)
})

test('she switches to 活动 with the tab bar', async () => {
  app = launch()
  const page = app.open('/pages/home/home')
  const tab = await page.find({ role: 'tab', text: '活动' })
  tab.tap()
  const events = await app.untilPage('pages/events/events')
  await events.untilText('活动')
})

test('the app runs where code made from strings is forbidden, as in WeChat', () => {
  app = launch()
  expect(() => vm.runInContext('new Function("return 1")()', app?.context ?? {})).toThrow(
    'Code generation from strings',
  )
})

test('matchmaking stands on the home page once the server offers it, and not before', async () => {
  const { group } = province.matchmaking
  app = launch()
  const before = app.open('/pages/home/home')
  await before.untilText('首页')
  expect(before.findAll({ role: 'button', text: group })).toEqual([])
  expect(before.text()).not.toMatch(/相亲|交友/)
  app.close()

  const setting = { serviceCode: 'matchmaking', isOffered: true }
  app = launch({ storage: new Map([['service-settings', JSON.stringify([setting])]]) })
  await app.open('/pages/home/home').untilText(group)
})
