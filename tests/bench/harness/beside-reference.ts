import type { Rate } from './closed-loop.ts'
import { median } from './percentiles.ts'

/** A rate, the reference's rate in the same minutes, and their ratio. */
export type Compared = { rate: Rate; reference: Rate; share: number; p99Times: number }

/**
 * Measures each in turn with a reference, before and after it, so that other load slows both. The first round is a
 * warm-up and does not count. Medians of the others.
 */
export async function besideReference<Name extends string>(
  rounds: number,
  reference: () => Promise<Rate>,
  contenders: Readonly<Record<Name, () => Promise<Rate>>>,
): Promise<Record<Name, Compared>> {
  const names = Object.keys(contenders) as Name[]
  const measured = new Map<Name, Compared[]>(names.map((name) => [name, []]))
  let before = await reference()
  for (let round = 0; round <= rounds; round += 1)
    for (const name of names) {
      const rate = await contenders[name]()
      const after = await reference()
      const beside = { perSecond: mean(before.perSecond, after.perSecond), p99: mean(before.p99, after.p99) }
      if (round > 0)
        measured.get(name)?.push({
          rate,
          reference: beside,
          share: rate.perSecond / beside.perSecond,
          p99Times: rate.p99 / beside.p99,
        })
      before = after
    }
  return Object.fromEntries(names.map((name) => [name, middle(measured.get(name) ?? [])])) as Record<
    Name,
    Compared
  >
}

const mean = (one: number, other: number) => (one + other) / 2

function middle(rounds: readonly Compared[]): Compared {
  const of = (pick: (round: Compared) => number) => median(rounds.map(pick))
  const rateOf = (pick: (round: Compared) => Rate): Rate => ({
    perSecond: of((round) => pick(round).perSecond),
    p99: of((round) => pick(round).p99),
  })
  return {
    rate: rateOf(({ rate }) => rate),
    reference: rateOf(({ reference }) => reference),
    share: of(({ share }) => share),
    p99Times: of(({ p99Times }) => p99Times),
  }
}
