import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nearWords } from '#miniapp/lib/near-words.ts'
import { setServerClock } from '#miniapp/lib/server-clock.ts'
import { findIdNumberFault } from '#shared/account/person/id-number.ts'
import { todayInChina } from '#shared/foundation/china-time.ts'
import { momentWords } from '#shared/foundation/china-words.ts'
import { timeNow } from '#shared/foundation/clock.ts'

const { taro } = await vi.hoisted(() => import('../../support/taro.ts'))
vi.mock('@tarojs/taro', () => ({ default: taro }))

const atServer = Date.parse('2026-12-31T15:59:00Z')
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2019-01-01T00:00:00Z'), toFake: ['Date'] })
  setServerClock(new Date(atServer).toISOString(), Date.now())
})
afterEach(() => {
  setServerClock(new Date().toISOString(), Date.now())
  vi.useRealTimers()
})

test('what both sides check holds by the server’s time on a phone that believes it is 2019', () => {
  expect(timeNow()).toBe(atServer)
  expect(todayInChina()).toBe('2026-12-31')
  // Born in 2023.
  expect(findIdNumberFault('110105202301010017')).toBeUndefined()
})

test('「明天」 and the year that is left out are the server’s, also in the last minute of the year', () => {
  expect(nearWords('2027-01-01T02:00:00Z')).toBe('明天 10:00')
  expect(momentWords('2026-12-20T06:00:00Z')).toBe('12月20日 14:00')
})
