import { expect, it } from 'vitest'
import { conditionNames, isConditionMet } from '#shared/form/condition.ts'

it('a question without an answer satisfies nothing but a negation', () => {
  expect(isConditionMet({ field: 'kind', isOneOf: ['甲'] }, {})).toBe(false)
  expect(isConditionMet({ field: 'kind', includes: '甲' }, {})).toBe(false)
  expect(isConditionMet({ field: 'count', isAtLeast: 0 }, {})).toBe(false)
  expect(isConditionMet({ field: 'women', isMoreThan: 'all' }, { women: 3 })).toBe(false)
  expect(isConditionMet({ not: { field: 'kind', is: '甲' } }, {})).toBe(true)
})

it('conditions combine', () => {
  const either = {
    any: [
      { field: 'cause', is: '其他' },
      { field: 'more', includes: '其他' },
    ],
  } as const
  expect(isConditionMet(either, { cause: '失业', more: ['残疾', '其他'] })).toBe(true)
  expect(isConditionMet(either, { cause: '失业', more: ['残疾'] })).toBe(false)
  expect(
    isConditionMet({ all: [either, { field: 'count', isAtLeast: 10 }] }, { cause: '其他', count: 9 }),
  ).toBe(false)
  expect(conditionNames({ all: [either, { field: 'count', isMoreThan: 'all' }] })).toEqual([
    'cause',
    'more',
    'count',
    'all',
  ])
})

it('numbers and dates can be compared with one another', () => {
  expect(isConditionMet({ field: 'women', isMoreThan: 'all' }, { women: 3, all: 2 })).toBe(true)
  expect(isConditionMet({ field: 'women', isMoreThan: 'all' }, { women: 2, all: 2 })).toBe(false)
  expect(
    isConditionMet({ field: 'began', isMoreThan: 'ended' }, { began: '2026-05-01', ended: '2026-04-30' }),
  ).toBe(true)
  expect(isConditionMet({ field: 'began', isMoreThan: 'ended' }, { began: '2026-05-01', ended: '' })).toBe(
    false,
  )
})
