import { expect, test } from 'vitest'
import { findAgeFault } from '#miniapp/features/signup/form/age-fault.ts'

/** Early on 2 December in China, still 1 December in Greenwich. */
const event = {
  startsAt: '2026-12-01T17:00:00+00:00',
  conditions: {
    maleAge: [24, 38] as [number, number],
    femaleAge: null,
    regionCodes: null,
    employers: null,
    maritalStatuses: [],
    needsPledge: true,
  },
}

test.each([
  ['turns 24 on the day', '2002-12-02', undefined],
  ['turns 24 the day after', '2002-12-03', '这场活动男士要 24–38 岁'],
  ['turns 39 the day after', '1987-12-03', undefined],
  ['turns 39 on the day', '1987-12-02', '这场活动男士要 24–38 岁'],
])('Zhao Lei, who %s, hears: %s', (_, birthDate, message) => {
  expect(findAgeFault(event, { sex: '男', birthDate })?.message).toBe(message)
})

test('a woman of any age is let in where no ages are set for women', () => {
  expect(findAgeFault(event, { sex: '女', birthDate: '1950-01-01' })).toBeUndefined()
})

test('nothing is said before sex and birth date are known', () => {
  expect(findAgeFault(event, { sex: '男' })).toBeUndefined()
  expect(findAgeFault(event, { birthDate: '1950-01-01' })).toBeUndefined()
})
