import { beforeEach, expect, test, vi } from 'vitest'
import { learnServerClock, serverNow } from '#miniapp/lib/server-clock.ts'

const { taro } = await vi.hoisted(() => import('../../support/taro.ts'))
vi.mock('@tarojs/taro', () => ({ default: taro }))

const hour = 3_600_000
const dateIn = (milliseconds: number) => new Date(Date.now() + milliseconds).toUTCString()
beforeEach(() => learnServerClock(dateIn(0), Date.now()))

test.each([-3 * hour, 5 * hour, 400 * 24 * hour])(
  'a phone whose clock is %i ms away has the server’s time after one answer',
  (away) => {
    learnServerClock(dateIn(away), Date.now())
    expect(Math.abs(serverNow() - Date.now() - away)).toBeLessThan(1500)
  },
)

test('a clock that is right, an answer without a date and one that is none change nothing', () => {
  const before = serverNow() - Date.now()
  for (const date of [dateIn(900), undefined, null, 'yesterday']) learnServerClock(date, Date.now())
  expect(Math.abs(serverNow() - Date.now() - before)).toBeLessThan(2)
})
