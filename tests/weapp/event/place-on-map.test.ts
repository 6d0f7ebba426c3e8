import { afterEach, expect, test } from 'vitest'
import { press, typeEach } from '../../support/weapp/fill-in.ts'
import { launch } from '../../support/weapp/launch.ts'
import type { WeappPage } from '../../support/weapp/page.ts'
import { type Callbacks, refuse, type WxRequest, type WxResponse } from '../../support/weapp/wx.ts'

let app: ReturnType<typeof launch> | undefined
afterEach(() => app?.close())

const sent: WxRequest[] = []
function server(request: WxRequest): WxResponse {
  sent.push(request)
  const path = request.url.replace(/^.*\/api/, '')
  if (path === '/sessions') return { statusCode: 200, data: session }
  if (path === '/service-settings') return { statusCode: 200, data: [] }
  if (path === '/organizer/unions') return { statusCode: 200, data: [{ id: '340100', name: '合肥市总工会' }] }
  return { statusCode: 404, data: { code: 'not_found', title: '没有找到', errors: [] } }
}
const session = {
  token: 'token-of-xu-min',
  expiresAt: new Date(Date.now() + 7_200_000).toISOString(),
  me: {
    workerId: '22222222-2222-4222-8222-222222222222',
    displayName: null,
    phoneMasked: null,
    isPhoneVerified: true,
    isOrganizer: true,
    unreadMessages: 0,
  },
}
const palace = {
  name: '示例文化宫',
  address: '安徽省合肥市包河区示例路1号',
  latitude: '31.8401234567',
  longitude: 117.3,
}
type Place = { name: string; address: string; latitude: number | string; longitude: number }

/** Xu Min's form at 时间和地点. Each tap on the map gets the next of these answers: a place, or why there is none. */
async function openWhen(...answers: (Place | string)[]) {
  sent.length = 0
  const asked: object[] = []
  app = launch({
    requests: server,
    wx: {
      chooseLocation: (options: Callbacks) => {
        asked.push(options)
        const answer = answers.shift()
        if (typeof answer === 'object') options.success?.({ ...answer, errMsg: 'chooseLocation:ok' })
        else refuse('chooseLocation', options, answer ?? 'cancel')
      },
    },
  })
  const page = app.open('/packages/plan/plan-event/plan-event')
  await press(page, /^活动类型：文体活动/)
  await typeEach(page, { 活动名称: '示例羽毛球赛' })
  await press(page, '下一步')
  await page.untilText('地图上的位置')
  return { page, asked }
}
const choose = (page: WeappPage) => press(page, /^地图上的位置：/)
const values = (page: WeappPage) =>
  ['地点名称', '详细地址'].map(
    (label) => page.findAll({ role: 'textbox', label: new RegExp(`^${label}`) })[0]?.value,
  )

test('Xu Min picks the place on WeChat’s map: name, address and county are filled in, and nothing is sent', async () => {
  const { page } = await openWhen(palace)
  await choose(page)
  await page.untilText('职工点“导航”就到这里')
  expect(values(page)).toEqual([palace.name, palace.address])
  await page.untilText('合肥市包河区')
  expect(sent.filter(({ url, data }) => `${url}${JSON.stringify(data)}`.includes('31.84'))).toEqual([])
  expect(app?.errors).toEqual([])
})

test('a place in the zone of another city asks for its county, and does not keep the one of the place before', async () => {
  const zone = {
    ...palace,
    name: '示例产业园',
    address: '安徽省芜湖市经济技术开发区示例路2号',
    latitude: 31.4,
    longitude: 118.4,
  }
  const { page } = await openWhen(palace, zone)
  await choose(page)
  await page.untilText('合肥市包河区')
  await choose(page)
  await page.until(() => values(page)[0] === zone.name || undefined, zone.name)
  expect(page.text()).not.toContain('合肥市包河区')
})

test('she adds the floor and the place stays; another address ends it, in words', async () => {
  const { page } = await openWhen(palace)
  await choose(page)
  await page.untilText('职工点“导航”就到这里')
  await typeEach(page, { 地点名称: '示例文化宫 三楼' })
  await page.untilText('职工点“导航”就到这里')
  await typeEach(page, { 详细地址: '另一条路 2 号' })
  await page.untilText('地点或地址改过了')
  expect(values(page)[1]).not.toBe('')
})

test('closing the map changes nothing, and what she typed stays', async () => {
  const { page } = await openWhen('cancel')
  await typeEach(page, { 地点名称: '我写的地点', 详细地址: '我写的地址' })
  await choose(page)
  await page.until(
    () => page.findAll({ label: '地图上的位置：请选择' }).length === 1 || undefined,
    'no place',
  )
  expect(page.text()).not.toContain('没能打开地图')
  await choose(page)
  expect(page.text()).not.toContain('职工点“导航”就到这里')
})

test('a place in another province is a sentence at the field, and fills in nothing; the next one is taken', async () => {
  const nanjing = { ...palace, name: '示例广场', address: '江苏省南京市玄武区示例路1号', latitude: 32.06 }
  const far = { ...palace, name: '示例海边', address: '', latitude: 20, longitude: 110 }
  const { page } = await openWhen(nanjing, far, palace)
  for (const _ of [nanjing, far]) {
    await choose(page)
    await page.untilText('选的地方不在安徽省内')
    expect(page.text()).not.toContain('职工点“导航”就到这里')
  }
  await choose(page)
  await page.untilText('职工点“导航”就到这里')
  expect(page.text()).not.toContain('选的地方不在安徽省内')
})

test('a map that does not open says so, and typing goes on', async () => {
  const { page } = await openWhen('auth deny')
  await choose(page)
  await page.untilText('没能打开地图，请直接填写')
})
