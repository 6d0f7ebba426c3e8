import type { Answers } from './answers.ts'

/** How a value follows from other answers, as data; money is rounded half up to the fen. */
export type Computation =
  | { quotientOf: readonly [dividend: string, divisor: string]; dividedBy?: number }
  | { difference: readonly [minuend: string, ...subtrahends: string[]] }
  | { sum: readonly string[] }

/**
 * The computed number, or undefined while an answer it needs is missing: dividend, divisor, minuend, one summand at
 * least. Other subtrahends and summands that are not answered count as 0.
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

/** The names of the answers that a computation reads. */
export function computationNames(computation: Computation): readonly string[] {
  if ('quotientOf' in computation) return computation.quotientOf
  return 'difference' in computation ? computation.difference : computation.sum
}

// Fifteen digits are what a double holds for certain: 1.005 * 100 is 100.49999999999999. Adding 0 turns -0 into 0.
const roundToFen = (value: number) => Math.round(Number((value * 100).toPrecision(15))) / 100 + 0
