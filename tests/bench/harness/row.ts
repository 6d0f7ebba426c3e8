/** One line of the table. The goal is for the ratio when there is one, otherwise for the value. */
export type Row = {
  name: string
  value: number
  unit: string
  /** The reference of the value, measured in the same run and the same unit. */
  reference: number | null
  /** The reference in words. */
  against: string | null
  ratio: number | null
  goal: string
  holds: boolean
  /** What the number is about, when it depends on the run. */
  note?: string
}

export type Goal = { atLeast: number } | { atMost: number }

const words = (goal: Goal) => ('atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`)
const isReached = (goal: Goal, number: number) =>
  'atLeast' in goal ? number >= goal.atLeast : number <= goal.atMost

/** A size, a count or a time with an absolute goal. */
export function absoluteRow(name: string, value: number, unit: string, goal: Goal, note = ''): Row {
  const holds = isReached(goal, value)
  return {
    name,
    value,
    unit,
    reference: null,
    against: null,
    ratio: null,
    goal: words(goal),
    holds,
    ...(note && { note }),
  }
}

/** A value compared with a reference of the same run. `ratio` is given when it is a median of its own. */
export function comparedRow(
  name: string,
  measured: { value: number; reference: number; ratio?: number; unit: string; against: string },
  goal: Goal,
  note = '',
): Row {
  const { value, reference, unit, against, ratio = value / reference } = measured
  const holds = isReached(goal, ratio)
  return { name, value, unit, reference, against, ratio, goal: words(goal), holds, ...(note && { note }) }
}
