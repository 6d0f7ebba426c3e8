import type { Rate } from './clock.ts'

/** At least this share of the reference's rate, at most so many times its p99. */
export type Goal = { rate?: number; p99?: number }

/**
 * Prints rates beside a reference that is measured again before and after each of them: whatever else the machine does
 * meanwhile slows both.
 */
export class AgainstReference {
  private readonly measureReference: () => Promise<Rate>
  private before: Rate | undefined

  constructor(measureReference: () => Promise<Rate>) {
    this.measureReference = measureReference
  }

  async compare(name: string, goal: Goal, measure: () => Promise<Rate>): Promise<void> {
    const before = this.before ?? (await this.measureReference())
    const rate = await measure()
    const after = await this.measureReference()
    this.before = after
    const share = rate.perSecond / mean(before.perSecond, after.perSecond)
    const times = rate.p99 / mean(before.p99, after.p99)
    print(`${name} (the reference)`, after)
    print(
      name,
      rate,
      `${share.toFixed(3)} of the rate${beside('≥', goal.rate, share >= (goal.rate ?? 0))}, ` +
        `${times.toFixed(1)} × the p99${beside('≤', goal.p99, times <= (goal.p99 ?? Number.POSITIVE_INFINITY))}`,
    )
  }
}

const mean = (one: number, other: number) => (one + other) / 2

const beside = (sign: string, goal: number | undefined, isReached: boolean) =>
  goal === undefined ? '' : ` (goal ${sign} ${goal}: ${isReached ? 'reached' : 'missed'})`

function print(name: string, { perSecond, p50, p99 }: Rate, words = ''): void {
  console.log(
    `${name.padEnd(56)} ${perSecond.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(1).padStart(6)} ms  p99 ${p99.toFixed(1).padStart(6)} ms  ${words}`,
  )
}
