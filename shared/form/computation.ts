import type { Answers } from './answers.ts'

/** How a value follows from other answers, as data. Money is rounded half up to the fen. */
export type Computation =
  | { quotientOf: readonly [dividend: string, divisor: string]; dividedBy?: number }
  | { difference: readonly [minuend: string, ...subtrahends: string[]] }
  | { sum: readonly string[] }

/**
 * The computed number, or undefined while a needed answer is missing: dividend, divisor, minuend, or all summands.
 * Other missing summands and subtrahends count as 0.
 */
export function compute(computation: Computation, answers: Answers): number | undefined {
  const numberAt = (name: string) => {
    const value = answers[name]
    return typeof value === 'number' ? value : undefined
  }
  if ('quotientOf' in computation) {
    const [dividend, divisor] = computation.quotientOf.map(numberAt)
    if (dividend === undefined || !divisor) return undefined
    return roundToFen(dividend / divisor / (computation.dividedBy ?? 1))
  }
  if ('difference' in computation) {
    const [minuend, ...subtrahends] = computation.difference.map(numberAt)
    if (minuend === undefined) return undefined
    return roundToFen(subtrahends.reduce<number>((rest, part) => rest - (part ?? 0), minuend))
  }
  const summands = computation.sum.map(numberAt).filter((part) => part !== undefined)
  return summands.length === 0 ? undefined : roundToFen(summands.reduce((total, part) => total + part, 0))
}

/** The names of the answers that a computation uses. */
export function computationNames(computation: Computation): readonly string[] {
  if ('quotientOf' in computation) return computation.quotientOf
  return 'difference' in computation ? computation.difference : computation.sum
}

// A double holds fifteen decimal digits reliably: 1.005 * 100 is 100.49999999999999. Adding 0 turns -0 into 0.
const roundToFen = (value: number) => Math.round(Number((value * 100).toPrecision(15))) / 100 + 0
