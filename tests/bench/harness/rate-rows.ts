import type { Compared } from './beside-reference.ts'
import { comparedRow, type Row } from './row.ts'

/** A row for the rate, and one for the slowest call of a hundred when that has a goal too. */
export function rateRows(
  name: string,
  against: string,
  { rate, reference, share, p99Times }: Compared,
  goals: { share: number; p99Times?: number },
): Row[] {
  const rates = { value: rate.perSecond, reference: reference.perSecond, ratio: share, unit: '/s', against }
  const slowest = { value: rate.p99, reference: reference.p99, ratio: p99Times, unit: 'ms', against }
  return [
    comparedRow(name, rates, { atLeast: goals.share }),
    ...(goals.p99Times === undefined
      ? []
      : [comparedRow(`${name}, p99`, slowest, { atMost: goals.p99Times })]),
  ]
}
