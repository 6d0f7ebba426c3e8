import decodeQR from 'qr/decode.js'
import { afterEach, expect, test } from 'vitest'
import { isFresh, parseTicketCode } from '#shared/door/ticket-code.ts'
import { sampleEventDetail } from '../../support/sample-events.ts'
import { launch } from '../../support/weapp/launch.ts'
import { answer, type Callbacks, type WxRequest, type WxResponse } from '../../support/weapp/wx.ts'

let app: ReturnType<typeof launch> | undefined
afterEach(() => app?.close())

const eventId = '11111111-1111-4111-8111-000000000000'
const signup = {
  id: '33333333-3333-4333-8333-333333333333',
  number: 7,
  eventId,
  status: '已确认',
  pool: '男',
  nickname: '小北',
  waitlistPlace: null,
  offerExpiresAt: null,
  seatLabel: 'M07',
  canCancel: true,
  history: [{ at: '2026-11-22T01:00:00+00:00', status: '已确认', note: null }],
}
const session = {
  token: 'token-of-li-qiang',
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

const registered: unknown[] = []
function server({ url, data }: WxRequest): WxResponse {
  const path = url.replace(/^.*\/api/, '')
  if (path === '/sessions') return { statusCode: 200, data: session }
  if (path.endsWith('/signup')) return { statusCode: 200, data: signup }
  if (path.endsWith('/ticket')) {
    registered.push(data)
    return {
      statusCode: 200,
      data: { registeredAt: new Date().toISOString(), movesLeft: 5, now: new Date().toISOString() },
    }
  }
  return { statusCode: 200, data: sampleEventDetail({ id: eventId }) }
}

/** The parts of a phone that a ticket needs, and the calls they received. */
function phone() {
  const asked: string[] = []
  const say =
    (name: string, result: object = {}) =>
    (options?: Callbacks & Record<string, unknown>) => {
      asked.push(
        `${name} ${JSON.stringify({ ...options, success: undefined, fail: undefined, complete: undefined })}`,
      )
      answer(name, options, result)
    }
  return {
    asked,
    wx: {
      getRandomValues: say('getRandomValues', {
        randomValues: crypto.getRandomValues(new Uint8Array(32)).buffer,
      }),
      setKeepScreenOn: say('setKeepScreenOn'),
      getScreenBrightness: say('getScreenBrightness', { value: 0.4 }),
      setScreenBrightness: say('setScreenBrightness'),
    },
  }
}

const ticketPage = `/packages/ticket/ticket/ticket?id=${eventId}`

/** What a camera would read: the modules of the picture as gray bytes, four pixels each. */
function read(picture: string): string {
  const svg = decodeURIComponent(picture.replace('data:image/svg+xml,', ''))
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])
  const scale = 4
  const width = size * scale
  const data = new Uint8Array(width * width * 4).fill(255)
  for (const [, x = '', y = '', length = ''] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column += 1)
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
    }
  }
  return decodeQR({ width, height: width, data })
}

test('Li Qiang opens his ticket: a key is made, its public half goes to the server, and the screen is bright', async () => {
  const { wx, asked } = phone()
  const storage = new Map<string, unknown>()
  app = launch({ requests: server, storage, wx })
  const page = app.open(ticketPage)
  const image = await page.find({ role: 'img', label: /签到票码/ })
  expect(page.text()).toContain('M07')
  expect(page.text()).toContain('截图无效')
  await page.until(() => asked.includes('setKeepScreenOn {"keepScreenOn":true}') || undefined, 'it brightly')

  const code = parseTicketCode(read(image.node.getAttribute('src') ?? ''))
  expect(code?.ticketId).toBe(signup.id)
  expect(isFresh(code?.slot ?? 0, Date.now())).toBe(true)
  expect(registered.at(-1)).toEqual({
    publicKey: Buffer.from(code?.publicKey ?? []).toString('hex'),
    isMove: false,
  })
  expect(JSON.stringify(registered)).not.toContain('secretKey')
  // Measured: 33 nodes, 22 KB with the picture.
  expect(page.nodeCount()).toBeLessThan(120)
  expect(page.setData.bytes).toBeLessThan(60_000)
  expect(app.errors).toEqual([])
})

test('opened once, it opens without a network, with the same key', async () => {
  const storage = new Map<string, unknown>()
  app = launch({ requests: server, storage, wx: phone().wx })
  const first = await app.open(ticketPage).find({ role: 'img', label: /签到票码/ })
  const key = parseTicketCode(read(first.node.getAttribute('src') ?? ''))?.publicKey
  app.close()
  // No key is made: a phone that could not make one shows it too.
  app = launch({ storage, wx: { ...phone().wx, getRandomValues: undefined } })
  const again = await app.open(ticketPage).find({ role: 'img', label: /签到票码/ })
  expect(parseTicketCode(read(again.node.getAttribute('src') ?? ''))?.publicKey).toEqual(key)
  expect(app.errors).toEqual([])
})

test('what was never opened with a network says so', async () => {
  const storage = new Map<string, unknown>()
  const keepsEvent = (request: WxRequest) => {
    if (request.url.endsWith('/ticket')) throw new Error('no network')
    return server(request)
  }
  app = launch({ requests: keepsEvent, storage, wx: phone().wx })
  await app.open(ticketPage).untilText('第一次打开票要联网')
})

test('a phone without a source of random bytes gets no ticket, and no weaker one either', async () => {
  const refusing = {
    ...phone().wx,
    getRandomValues: (options: Callbacks) => options.fail?.({ errMsg: 'getRandomValues:fail not supported' }),
  }
  app = launch({ requests: server, wx: refusing })
  await app.open(ticketPage).untilText('微信版本太旧，做不了票')
  expect(app.page.findAll({ role: 'img' })).toHaveLength(0)
})
