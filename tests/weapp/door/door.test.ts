import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Scan } from '#shared/door/endpoints/door.ts'
import { hashedBytes } from '#shared/door/ticket-code.ts'
import { aTicketPhone } from '../../support/ticket-phone.ts'
import { launch } from '../../support/weapp/launch.ts'
import { answer, type Callbacks, type WxRequest, type WxResponse } from '../../support/weapp/wx.ts'

const eventId = '11111111-1111-4111-8111-000000000000'
const ticketId = '33333333-3333-4333-8333-333333333333'
const liQiang = aTicketPhone()
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
const hash = createHash('sha512')
  .update(hashedBytes(ticketId, new Uint8Array(Buffer.from(liQiang.publicKey, 'hex'))))
  .digest('hex')
  .slice(0, 32)

let app: ReturnType<typeof launch> | undefined
let isOnline: boolean
let scanned: string
let felt: string[]
let sent: Scan[]
beforeEach(() => {
  isOnline = true
  felt = []
  sent = []
})
afterEach(() => app?.close())

function server({ url, data }: WxRequest): WxResponse {
  if (!isOnline) throw new Error('no network')
  const path = url.replace(/^.*\/api/, '')
  if (path === '/sessions') {
    const me = {
      workerId: '22222222-2222-4222-8222-222222222222',
      displayName: null,
      phoneMasked: null,
      isPhoneVerified: true,
      isOrganizer: true,
      unreadMessages: 0,
    }
    return { statusCode: 200, data: { token: 'token-of-xu-min', expiresAt: hours(2), me } }
  }
  if (path.endsWith('/door/list')) {
    const tickets = [{ hash, seatLabel: 'M07', sex: '男', surname: '李' }]
    return { statusCode: 200, data: { version: '1-1', now: hours(0), expiresAt: hours(12), tickets } }
  }
  if (path.endsWith('/check-ins')) {
    const { scans } = Object(data) as { scans: Scan[] }
    sent.push(...scans)
    return { statusCode: 200, data: scans.map(answerTo) }
  }
  return {
    statusCode: 200,
    data: {
      title: '示例冬日漫步',
      opensAt: hours(-11),
      endsAt: hours(4),
      listVersion: '1-1',
      conflicts: 0,
      sessions: [],
      pools: [{ pool: '男', expected: 1, arrived: sent.length > 0 ? 1 : 0 }],
    },
  }
}

const answerTo = ({ scanId, scannedAt }: Scan) => ({
  scanId,
  method: '扫码',
  outcome: '已签到',
  refusal: null,
  door: '1号门',
  scannedAt,
  undoneAt: null,
  undoneReason: null,
  seatLabel: 'M07',
  sex: '男',
  surname: '李',
  first: null,
})

const vibrate = (kind: string) => (options?: Callbacks) => {
  felt.push(kind)
  answer(kind, options)
}
const wx = {
  scanCode: (options: Callbacks) => answer('scanCode', options, { result: scanned, scanType: 'QR_CODE' }),
  vibrateShort: vibrate('short'),
  vibrateLong: vibrate('long'),
}

async function openDoor(storage = new Map<string, unknown>()) {
  app = launch({ requests: server, storage, wx })
  const page = app.open(`/packages/door/door/door?id=${eventId}`)
  await page.untilText('1 张票')
  const scanNow = async (code: string) => {
    scanned = code
    const button = await page.find({ role: 'button', text: '扫票码' })
    button.tap()
  }
  return { page, scanNow }
}

test('Xu Min scans with WeChat’s scanner: green once the server has answered, and the phone taps back', async () => {
  const { page, scanNow } = await openDoor()
  await scanNow(liQiang.codeAt(ticketId, Date.now()))
  await page.untilText('M07 已签到')
  await page.untilText('到场 1/1')
  expect(felt).toEqual(['short'])
  expect(page.nodeCount()).toBeLessThan(200)
  expect(app?.errors).toEqual([])
})

test('without signal it is amber and kept; with signal it is sent once, marked as queued, and turns green', async () => {
  const storage = new Map<string, unknown>()
  const { page, scanNow } = await openDoor(storage)
  isOnline = false
  await scanNow(liQiang.codeAt(ticketId, Date.now()))
  await page.untilText('M07 没有信号，先记下了')
  expect(page.text()).toContain('待同步 1')
  expect(page.text()).not.toContain('已签到')
  app?.close()

  isOnline = true
  const again = await openDoor(storage)
  await again.page.untilText('到场 1/1')
  expect(sent.map(({ isQueued }) => isQueued)).toEqual([true])
  expect(again.page.text()).not.toContain('待同步')
})

test('an old code is refused in words, with a long tap, and goes nowhere', async () => {
  const { page, scanNow } = await openDoor()
  await scanNow(liQiang.codeAt(ticketId, Date.now() - 40_000))
  await page.untilText('票码过期了。截图无效')
  expect(felt).toEqual(['long'])
  expect(sent).toEqual([])
})
