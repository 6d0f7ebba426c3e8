import { expect, it } from 'vitest'
import { compute } from '#shared/form/computation.ts'

it('household income per head and month is rounded half up to the fen', () => {
  const perHead = { quotientOf: ['income', 'size'], dividedBy: 12 } as const
  expect(compute(perHead, { income: 50000, size: 3 })).toBe(1388.89)
  expect(compute({ quotientOf: ['income', 'size'] }, { income: 2.01, size: 2 })).toBe(1.01)
  expect(compute({ sum: ['first'] }, { first: 1.005 })).toBe(1.01)
})

it('nothing is computed while a number is missing or nobody lives there', () => {
  const perHead = { quotientOf: ['income', 'size'], dividedBy: 12 } as const
  expect(compute(perHead, { size: 3 })).toBeUndefined()
  expect(compute(perHead, { income: 50000, size: 0 })).toBeUndefined()
  expect(compute({ difference: ['total', 'paid'] }, { paid: 5 })).toBeUndefined()
  expect(compute({ sum: ['first', 'second'] }, {})).toBeUndefined()
  expect(compute({ sum: ['first', 'second'] }, { second: 3 })).toBe(3)
})

it('a difference of fen is exact, and nothing left is 0', () => {
  expect(compute({ difference: ['total', 'paid', 'more'] }, { total: 0.3, paid: 0.1, more: 0.2 })).toBe(0)
  expect(Object.is(compute({ difference: ['total', 'paid'] }, { total: 1, paid: 1 }), 0)).toBe(true)
  expect(compute({ difference: ['total', 'paid'] }, { total: 10.1 })).toBe(10.1)
  expect(compute({ difference: ['total', 'paid'] }, { total: 1, paid: 2.5 })).toBe(-1.5)
})
