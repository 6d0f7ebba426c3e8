import { afterEach, expect, test, vi } from 'vitest'
import { callApi } from '#miniapp/lib/api.ts'
import { timeNow } from '#shared/foundation/clock.ts'

/** What comes back on the line, and the clock in front of it. */
const { line, taro } = await vi.hoisted(async () => {
  const { taro } = await import('../../support/taro.ts')
  const line = { statusCode: 200, data: '' as unknown, header: {} as Record<string, string> }
  return { line, taro: { ...taro, request: async () => ({ ...line }) } }
})
vi.mock('@tarojs/taro', () => ({ default: taro }))
afterEach(() => {
  line.statusCode = 200
  line.header = {}
})

const events = JSON.stringify([{ id: '11111111-1111-4111-8111-111111111111', title: '会聚良缘' }])

test.each<[string, unknown]>([
  ['half of it, because the train went into a tunnel', events.slice(0, 40)],
  ['nothing after the headers', ''],
  ['the page on which a hotel asks for a room number', '<!DOCTYPE html><title>欢迎使用无线网络</title>'],
  ['an answer that Taro could not read', null],
  ['an answer whose line was cut', undefined],
])(
  'Zhang Min asks for the events and gets %s: she is offline, and nothing is taken for an answer',
  async (_, data) => {
    line.data = data
    await expect(callApi('GET /events', {})).rejects.toMatchObject({ code: 'offline' })
  },
)

test('the clock of a hotel’s page is not the server’s', async () => {
  line.data = '<!DOCTYPE html>'
  line.header = { date: new Date(Date.now() + 3 * 86_400_000).toUTCString() }
  await callApi('GET /events', {}).catch(() => {})
  expect(Math.abs(timeNow() - Date.now())).toBeLessThan(60_000)
})

test('a whole answer is read, and so is the sentence of a refusal', async () => {
  line.data = events
  expect(await callApi('GET /events', {})).toEqual(JSON.parse(events))
  line.statusCode = 409
  line.data = JSON.stringify({ code: 'event_full', title: '名额已满', errors: [] })
  await expect(callApi('GET /events', {})).rejects.toMatchObject({ code: 'event_full', message: '名额已满' })
})
