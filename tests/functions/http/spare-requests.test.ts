import { expect, test } from 'vitest'
import { createSpareRequests } from '#functions/http/spare-requests.ts'

const limit = { per: 'worker', most: 40, minutes: 10, spare: 2 } as const

test('the first two of Wang Fang go uncounted, in each ten minutes anew, and Li Qiang has his own', () => {
  let time = Date.parse('2026-11-22T10:00:00+08:00')
  const spare = createSpareRequests(() => new Date(time))
  const take = (who: string) => spare.take(who, limit)
  expect([take('Wang Fang'), take('Wang Fang'), take('Wang Fang')]).toEqual([true, true, false])
  expect(take('Li Qiang')).toBe(true)
  time += 9 * 60_000
  expect(take('Wang Fang')).toBe(false)
  time += 60_000
  expect(take('Wang Fang')).toBe(true)
})

test('a limit without spare requests is counted from the first', () => {
  const spare = createSpareRequests(() => new Date())
  expect(spare.take('Wang Fang', { per: 'worker', most: 10, minutes: 1440 })).toBe(false)
})

test('when too many are known, whoever is new is counted, until the others are forgotten', () => {
  let time = 0
  const spare = createSpareRequests(() => new Date(time))
  for (let index = 0; index < 20_000; index += 1) spare.take(`address ${index}`, limit)
  expect(spare.take('Wang Fang', limit)).toBe(false)
  time += 10 * 60_000
  expect(spare.take('Wang Fang', limit)).toBe(true)
})
