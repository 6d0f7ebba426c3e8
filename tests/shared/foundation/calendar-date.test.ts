import { expect, it } from 'vitest'
import { findDateFault, subtractDays } from '#shared/foundation/calendar-date.ts'
import { todayInChina } from '#shared/foundation/china-time.ts'

it('today in China begins eight hours before it does in Greenwich', () => {
  expect(todayInChina(Date.parse('2026-11-22T15:59:59Z'))).toBe('2026-11-22')
  expect(todayInChina(Date.parse('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
})

it('29 February exists in leap years only', () => {
  expect(findDateFault('2024-02-29')).toBeUndefined()
  expect(findDateFault('2000-02-29')).toBeUndefined()
  expect(findDateFault('2023-02-29')).toBe('日期不对：2023 年没有 2 月 29 日')
  expect(findDateFault('1900-02-29')).toBe('日期不对：1900 年没有 2 月 29 日')
})

it('days are counted back across years', () => {
  expect(subtractDays('2026-03-01', 365)).toBe('2025-03-01')
  expect(subtractDays('2026-01-01', 1)).toBe('2025-12-31')
})
