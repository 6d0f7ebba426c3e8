import { afterEach, expect, test } from 'vitest'
import { sampleEvent, sampleEventDetail } from '../../support/sample-events.ts'
import { launch } from '../../support/weapp/launch.ts'
import type { WxRequest, WxResponse } from '../../support/weapp/wx.ts'

let app: ReturnType<typeof launch> | undefined
afterEach(() => app?.close())

const kinds = ['婚恋交友', '文体活动', '招聘会', '技能培训', '读书活动'] as const
const events = Array.from({ length: 30 }, (_, index) =>
  sampleEvent({
    id: `11111111-1111-4111-8111-${String(index).padStart(12, '0')}`,
    title: `示例活动 ${index + 1}`,
    kind: kinds[index % kinds.length],
    regionCode: index % 2 === 0 ? '340104' : '340202',
  }),
)
const refused = { type: 'about:blank', title: '登录已过期', status: 401, errors: [], requestId: 'r' }

function server({ url }: WxRequest): WxResponse {
  const path = url.replace(/^.*\/api/, '')
  if (path === '/events') return { statusCode: 200, data: events }
  if (/^\/events\/[^/]+$/.test(path))
    return { statusCode: 200, data: sampleEventDetail({ id: path.split('/').at(-1) }) }
  if (path.endsWith('/signup')) return { statusCode: 200, data: null }
  if (path === '/sessions') return { statusCode: 200, data: session }
  return { statusCode: 401, data: { ...refused, code: 'unauthenticated' } }
}
const session = {
  token: 'token-of-wang-fang',
  expiresAt: new Date(Date.now() + 7_200_000).toISOString(),
  me: {
    workerId: '22222222-2222-4222-8222-222222222222',
    displayName: null,
    phoneMasked: null,
    isPhoneVerified: false,
    isOrganizer: false,
    unreadMessages: 0,
  },
}

test('Wang Fang scrolls thirty events; the list stays light enough for an old phone', async () => {
  app = launch({ requests: server })
  const page = app.open('/pages/events/events')
  await page.untilText('示例活动 30')
  expect(page.text()).toContain('男 12/15')
  expect(page.text()).toContain('女 15/15 · 候补 3')
  // Measured: 358 nodes, 33 KB. WeChat advises at most 1,000 nodes on a page and 256 KB in one setData.
  expect(page.nodeCount()).toBeLessThan(500)
  expect(page.setData.bytes).toBeLessThan(50_000)
  expect(app.errors).toEqual([])
})

test('of five hundred events an old phone draws a page, and she leafs on to the others', async () => {
  const listOf = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      sampleEvent({
        id: `11111111-1111-4111-8111-${String(index).padStart(12, '0')}`,
        title: `示例活动第 ${index + 1} 场`,
      }),
    )
  const open = (count: number) => {
    app = launch({
      requests: (request) =>
        request.url.endsWith('/events') ? { statusCode: 200, data: listOf(count) } : server(request),
    })
    return app.open('/pages/events/events')
  }
  const small = open(20)
  await small.untilText('第 20 场')
  const { bytes } = small.setData
  app?.close()

  const page = open(500)
  await page.untilText('第 1 页，共 17 页')
  expect(page.setData.bytes).toBeLessThanOrEqual(2 * bytes)
  expect(page.nodeCount()).toBeLessThanOrEqual(600)
  expect(page.text()).not.toContain('第 31 场')

  const next = await page.find({ role: 'button', label: '下一页' })
  next.tap()
  await page.untilText('第 2 页')
  expect(page.text()).toContain('第 31 场')
  expect(page.text()).not.toContain('第 30 场')
  expect(page.nodeCount()).toBeLessThanOrEqual(600)
  expect(app?.errors).toEqual([])
})

test('she narrows the list to her city, and the phone remembers it', async () => {
  const storage = new Map<string, unknown>()
  app = launch({ requests: server, storage })
  const page = app.open('/pages/events/events')
  await page.untilText('示例活动 30')
  const city = await page.find({ role: 'button', label: /^全省/ })
  city.tap()
  const wuhu = await page.find({ role: 'radio', label: /城市：芜湖/ })
  wuhu.tap()
  const shown = () => page.findAll({ role: 'button', label: /^示例活动/ }).map(({ label }) => label)
  await page.until(() => shown().length === 15 || undefined, 'the fifteen events of 芜湖')
  app.close()
  app = launch({ requests: server, storage })
  const again = app.open('/pages/events/events')
  await again.find({ role: 'button', label: /^芜湖/ })
})

test('without a network she sees the events of last time, and that seats may have changed', async () => {
  const storage = new Map<string, unknown>()
  app = launch({ requests: server, storage })
  await app.open('/pages/events/events').untilText('示例活动 30')
  app.close()
  app = launch({ storage })
  const page = app.open('/pages/events/events')
  await page.untilText('名额可能已经变了')
  expect(page.text()).toContain('示例活动 30')
})

test('she opens an event, reads its conditions and answers the first step of the form', async () => {
  app = launch({ requests: server })
  const list = app.open('/pages/events/events')
  const card = await list.find({ role: 'button', label: /^示例活动 1，/ })
  card.tap()
  const event = await app.untilPage('packages/event/event/event')
  await event.untilText('男 24–38 岁，女 22–36 岁')
  expect(event.text()).toContain('在合肥市工作')
  // Measured: 57 nodes, 6 KB.
  expect(event.nodeCount()).toBeLessThanOrEqual(600)
  expect(event.setData.bytes).toBeLessThan(30_000)
  const signUp = await event.find({ role: 'button', text: '我要报名' })
  signUp.tap()

  const form = await app.untilPage('packages/event/sign-up/sign-up')
  await form.untilText('第 1 步 共 3 步 · 您的信息')
  const next = await form.find({ role: 'button', text: '下一步' })
  next.tap()
  await form.untilText('请填写姓名')
  const name = await form.find({ role: 'textbox', label: /^姓名/ })
  name.input('示例王芳')
  const sex = await form.find({ role: 'radio', label: /^性别：女/ })
  sex.tap()
  const birthDate = await form.find({ role: 'button', label: /^出生日期/ })
  birthDate.choose('1996-05-01')
  const phone = await form.find({ role: 'textbox', label: /^手机号/ })
  phone.input('138 0000 0101')
  const employer = await form.find({ role: 'textbox', label: /^工作单位/ })
  employer.input('示例医院')
  const region = await form.find({ role: 'button', label: /^所在市县/ })
  region.tap()
  const hefei = await form.find({ label: /^合肥市/ })
  hefei.tap()
  const baohe = await form.find({ label: /^包河区/ })
  baohe.tap()
  const single = await form.find({ role: 'radio', label: /^婚姻状况：未婚/ })
  single.tap()
  const onwards = await form.find({ role: 'button', text: '下一步' })
  onwards.tap()
  await form.untilText('第 2 步 共 3 步 · 介绍自己')
  expect(app.errors).toEqual([])
})

test('her signup shows her place in line, and what happens when somebody leaves', async () => {
  const id = '11111111-1111-4111-8111-000000000000'
  const signup = {
    id: '33333333-3333-4333-8333-333333333333',
    number: 21,
    eventId: id,
    status: '候补',
    pool: '女',
    nickname: '小示',
    waitlistPlace: 3,
    offerExpiresAt: null,
    seatLabel: null,
    canCancel: true,
    session: null,
    attended: [],
    ownAnswers: [],
    history: [{ at: '2026-11-22T01:00:00+00:00', status: '候补', note: null }],
  }
  app = launch({
    requests: (request) =>
      request.url.endsWith('/signup') ? { statusCode: 200, data: signup } : server(request),
  })
  const page = app.open(`/packages/event/my-signup/my-signup?id=${id}`)
  await page.untilText('候补第 3 位')
  expect(page.text()).toContain('前面还有 2 位。有人退出就往前移')
  expect(page.findAll({ role: 'button', text: '来不了了，取消报名' })).toHaveLength(1)
  expect(page.nodeCount()).toBeLessThanOrEqual(600)
  expect(app.errors).toEqual([])
})
