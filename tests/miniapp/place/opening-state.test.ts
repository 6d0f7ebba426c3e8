import { describe, expect, test } from 'vitest'
import { openingState, stateWords } from '#miniapp/features/place/opening-state.ts'

// 2026-12-21 is a Monday.
const at = (clock: string) => Date.parse(`${clock}:00+08:00`)
const words = (
  openings: Parameters<typeof openingState>[0]['openings'],
  clock: string,
  holidays: Parameters<typeof openingState>[2] = [],
) => {
  const state = openingState({ openings }, at(clock), holidays)
  return `${state.isOpen} ${stateWords(state, at(clock))}`
}
const daily = [{ days: '1234567', from: 390, to: 1320 }]
const night = [{ days: '1234567', from: 1200, to: 1800 }]
const office = [
  { days: '工作日', from: 510, to: 720 },
  { days: '工作日', from: 840, to: 1050 },
]

describe('whether a place is open', () => {
  test.each([
    ['2026-12-21T06:29', 'false 6:30 开'],
    ['2026-12-21T06:30', 'true 到 22:00'],
    ['2026-12-21T22:00', 'false 明天 6:30 开'],
  ])('every day 6:30–22:00, at %s', (clock, expected) => expect(words(daily, clock)).toBe(expected))

  test.each([
    ['2026-12-21T05:59', 'true 到 6:00'],
    ['2026-12-21T06:00', 'false 20:00 开'],
    ['2026-12-21T23:30', 'true 到明天 6:00'],
  ])('20:00 to 6:00 of the next day, at %s', (clock, expected) => expect(words(night, clock)).toBe(expected))

  test('all day is open without an end, and nothing entered is unknown', () => {
    expect(words([{ days: '1234567', from: 0, to: 1440 }], '2026-12-21T00:00')).toBe('true 全天')
    expect(words([], '2026-12-21T00:00')).toBe('null 开放时间没有登记')
    expect(words([{ days: '1', from: 600, to: 1440 }], '2026-12-21T12:00')).toBe('true 到 24:00')
  })

  test('working days follow the calendar: a Sunday worked is open, a holiday is not', () => {
    expect(words(office, '2026-12-25T18:00')).toBe('false 周一 8:30 开')
    expect(words(office, '2026-12-27T09:00', [{ day: '2026-12-27', isWorkday: true }])).toBe('true 到 12:00')
    expect(words(office, '2026-12-25T09:00', [{ day: '2026-12-25', isWorkday: false }])).toBe(
      'false 周一 8:30 开',
    )
    const closes = [...daily, { days: '节假日', from: 0, to: 0 }]
    expect(words(closes, '2027-01-01T10:00', [{ day: '2027-01-01', isWorkday: false }])).toBe(
      'false 明天 6:30 开',
    )
  })
})
