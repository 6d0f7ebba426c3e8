import { afterEach, expect, test } from 'vitest'
import { launch } from '../../support/weapp/launch.ts'
import type { WxRequest, WxResponse } from '../../support/weapp/wx.ts'

let app: ReturnType<typeof launch> | undefined
afterEach(() => app?.close())

const facilities = ['有水喝', '能热饭', '能充电', '有座歇', '有厕所', '有药箱']
const areas = {
  areas: [{ cityCode: '340100', count: 190, box: { west: 117, east: 117.9, south: 31.5, north: 32 } }],
  facilities: facilities.map((name) => ({ name, short: name.slice(1) })),
  holidays: [],
}
// As many as one city has when the province has three thousand.
const places = Array.from({ length: 190 }, (_, index) => ({
  id: `11111111-1111-4111-8111-${String(index).padStart(12, '0')}`,
  kind: '工会驿站',
  name: `示例驿站 ${index + 1}`,
  tradeUnionName: '包河区总工会',
  regionCode: '340111',
  address: '示例路 18 号，加油站旁边',
  latitude: 31.5 + index * 0.002,
  longitude: 117.3,
  openingHours: '全天',
  openings: [{ days: '1234567', from: 0, to: 1440 }],
  contactName: null,
  phone: null,
  facilities: facilities.map((name) => ({ name, note: null, works: true })),
  notice: null,
  checkedOn: null,
}))
const asked: string[] = []
function server({ url }: WxRequest): WxResponse {
  asked.push(url)
  if (url.endsWith('/place-areas')) return { statusCode: 200, data: areas }
  if (url.endsWith('/regions/340100/places')) return { statusCode: 200, data: places }
  return { statusCode: 404, data: { code: 'not_found', title: '没有找到', errors: [] } }
}
const seen = () =>
  new Map<string, unknown>([
    ['place-areas', JSON.stringify(areas)],
    ['places-340100', JSON.stringify({ places, seenAt: Date.now() - 3_600_000 })],
  ])
const page = '/packages/place/nearby/nearby'

test('of 190 stations an old phone first draws the nearest, in one piece of at most 6 KB, then what fits on a screen', async () => {
  app = launch({ requests: () => new Promise<never>(() => {}), storage: seen() })
  const nearby = app.open(page)
  await nearby.untilText('190 处驿站')
  expect(nearby.setData.firstBytes).toBeLessThanOrEqual(6 * 1024)
  await nearby.untilText('再看 10 处')
  expect(nearby.findAll({ role: 'button' }).filter(({ label }) => label.startsWith('看看里面'))).toHaveLength(
    4,
  )
  expect(nearby.setData.calls).toBe(2)
  expect(app.errors).toEqual([])
})

test('Wang Fang chooses where she is on WeChat’s map, and goes to the nearest with its navigation', async () => {
  const opened: unknown[] = []
  app = launch({
    requests: server,
    wx: {
      chooseLocation: ({ success }: { success: (place: object) => void }) =>
        success({ latitude: 31.6401, longitude: 117.3, name: '', address: '' }),
      openLocation: (where: { success?: (done: object) => void }) => {
        opened.push(where)
        where.success?.({})
      },
    },
  })
  const nearby = app.open(page)
  await nearby.untilText('190 处驿站')
  const locate = await nearby.find({ label: '看看离我近的，用定位' })
  locate.tap()
  await nearby.untilText('从近到远')
  const go = await nearby.find({ label: '导航：示例驿站 71' })
  go.tap()
  await expect.poll(() => opened).toMatchObject([{ latitude: 31.64, name: '示例驿站 71' }])
  expect(asked.filter((url) => url.includes('31.64') || url.includes('117.3'))).toEqual([])
  expect(app.errors).toEqual([])
})

test('without a network what was last seen stays, with when, and navigation works', async () => {
  app = launch({ storage: seen() })
  const nearby = app.open(page)
  await nearby.untilText('存的，照样能导航')
  expect(nearby.text()).toContain('示例驿站 1')
})
