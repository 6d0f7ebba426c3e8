import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DoorList, Scan } from '#shared/door/endpoints/door.ts'

// The phone survives a restart of the app, so it is made outside of it.
const { phone, taro } = await vi.hoisted(() => import('../../support/taro.ts'))
const network = vi.hoisted(() => ({
  answer: (_options: { url: string; data?: unknown }): unknown => undefined,
}))
vi.mock('@tarojs/taro', () => ({
  default: {
    ...taro,
    request: async (options: { url: string; data?: unknown }) => ({
      statusCode: 200,
      data: JSON.stringify(network.answer(options)),
    }),
  },
}))

const eventId = '11111111-1111-4111-8111-111111111111'
const start = Date.parse('2026-12-20T04:00:00Z')
const hours = (count: number) => new Date(start + count * 3_600_000).toISOString()
const list: DoorList = {
  version: '1-1',
  now: hours(0),
  expiresAt: hours(12),
  tickets: [{ hash: '0'.repeat(32), seatLabel: 'M07', sex: '男', surname: '李' }],
}

async function restart() {
  vi.resetModules()
  return {
    ...(await import('#miniapp/features/door/scanner/door-list.ts')),
    ...(await import('#miniapp/features/door/scanner/scan-queue.ts')),
    ...(await import('#miniapp/lib/expiring-storage.ts')),
    ...(await import('#miniapp/lib/session.ts')),
    ...(await import('#miniapp/lib/personal-storage.ts')),
  }
}

async function signedIn() {
  const app = await restart()
  app.keepSession({
    token: 'token-of-xu-min',
    expiresAt: hours(48),
    me: {
      workerId: 'xu-min',
      displayName: null,
      phoneMasked: null,
      isPhoneVerified: true,
      isOrganizer: true,
      unreadMessages: 0,
    },
  })
  return app
}

beforeEach(() => {
  phone.storage.clear()
  phone.isFull = false
  vi.useFakeTimers({ now: start, toFake: ['Date'] })
  network.answer = () => list
})
afterEach(() => vi.useRealTimers())

const scan = (scanId: string): Scan => ({ scanId, code: 'WG1', scannedAt: hours(1), isQueued: true })
const stored = () => JSON.stringify([...phone.storage])

test('Xu Min’s phone keeps the list for twelve hours, over a restart, and not a moment longer', async () => {
  await (await signedIn()).loadDoorList(eventId)
  vi.setSystemTime(start + 12 * 3_600_000 - 1000)
  expect((await restart()).keptList(eventId)?.tickets).toEqual(list.tickets)
  vi.setSystemTime(start + 12 * 3_600_000)
  expect((await restart()).keptList(eventId)).toBeUndefined()
  expect(stored()).not.toContain('李')
})

test('opening the app is enough to delete it, whichever page is opened', async () => {
  await (await signedIn()).loadDoorList(eventId)
  vi.setSystemTime(start + 13 * 3_600_000)
  ;(await restart()).forgetExpired()
  expect(stored()).not.toContain('M07')
})

test('a phone whose clock is hours slow deletes it at the same moment, by the server’s clock', async () => {
  vi.setSystemTime(start - 5 * 3_600_000)
  await (await signedIn()).loadDoorList(eventId)
  vi.setSystemTime(start + 7 * 3_600_000)
  expect((await restart()).keptList(eventId)).toBeUndefined()
})

test('signing out deletes the list at once and keeps what is not sent yet, which names nobody', async () => {
  const app = await signedIn()
  await app.loadDoorList(eventId)
  app.queueScan(eventId, scan('a'))
  phone.storage.set(`door:${eventId}`, '{"title":"示例鹊桥会"}')
  app.forgetPersonal()
  expect(stored()).not.toContain('示例鹊桥会')
  expect(app.keptList(eventId)).toBeUndefined()
  expect(app.queuedScans(eventId)).toEqual([scan('a')])
})

test('the queue outlives a restart, leaves in order and at most fifty at once, and is empty after the answers', async () => {
  const before = await signedIn()
  for (let count = 0; count < 60; count += 1) before.queueScan(eventId, scan(`scan-${count}`))
  const after = await restart()
  const sent: number[] = []
  network.answer = ({ data }) => {
    const { scans } = Object(data) as { scans: Scan[] }
    sent.push(scans.length)
    return scans.map(({ scanId }) => ({ scanId }))
  }
  await after.sendQueue(eventId, () => {})
  expect(sent).toEqual([50, 10])
  expect(after.queuedScans(eventId)).toEqual([])
})

test('what could not be sent stays, and the same scan is queued once', async () => {
  const app = await signedIn()
  app.queueScan(eventId, { ...scan('a'), isQueued: false })
  app.queueScan(eventId, scan('a'))
  network.answer = () => {
    throw new Error('no network')
  }
  await expect(app.sendQueue(eventId, () => {})).rejects.toMatchObject({ code: 'offline' })
  expect(app.queuedScans(eventId)).toEqual([scan('a')])
})

test('a phone that is full says so, so that nobody is let in on a scan that is lost', async () => {
  const app = await signedIn()
  phone.isFull = true
  expect(app.queueScan(eventId, scan('a'))).toBe(false)
})
