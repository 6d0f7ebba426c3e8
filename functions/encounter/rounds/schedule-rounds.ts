import { chooseMeetings } from './choose-meetings.ts'
import { colorMeetings } from './color-meetings.ts'

/** One table of one round: two people, by what they are called in the schedule. */
export type Table = { table: number; man: string; woman: string }

export type RoundsAsked = {
  men: readonly string[]
  women: readonly string[]
  /** How many rounds are still to be played. */
  rounds: number
  /** Whether these two have sat together, tonight or at an earlier event. */
  haveMet: (man: string, woman: string) => boolean
  /** How many meetings somebody has had tonight: who has had fewer comes first. */
  meetingsBefore?: ReadonlyMap<string, number>
  /** Who sits at which table already; they stay there. */
  tables?: ReadonlyMap<string, number>
}

/**
 * The schedule of speed dating: everybody meets as many as possible, nobody twice, pauses are shared evenly. The women
 * stay at their tables, the men move on. A pure function of what is asked, so that a schedule can be made again.
 */
export function scheduleRounds(asked: RoundsAsked): Table[][] {
  const { men, women, rounds, haveMet, meetingsBefore = new Map(), tables = new Map() } = asked
  const allowed = men.map((man) => women.map((woman) => !haveMet(man, woman)))
  const before = {
    left: men.map((man) => meetingsBefore.get(man) ?? 0),
    right: women.map((woman) => meetingsBefore.get(woman) ?? 0),
  }
  const meetings = chooseMeetings(allowed, rounds, before)
  const seated = seatWomen(women, tables)
  return colorMeetings(meetings, rounds).map((round) =>
    round
      .flatMap(({ left, right }) => {
        const [man, woman] = [men[left], women[right]]
        if (man === undefined || woman === undefined) return []
        return [{ table: seated.get(woman) ?? 0, man, woman }]
      })
      .sort((one, other) => one.table - other.table),
  )
}

/** A table for each: the one she has, else the lowest that nobody has. */
function seatWomen(women: readonly string[], tables: ReadonlyMap<string, number>): Map<string, number> {
  const seated = new Map<string, number>()
  for (const woman of women) {
    const table = tables.get(woman)
    if (table !== undefined) seated.set(woman, table)
  }
  const taken = new Set(seated.values())
  let next = 1
  for (const woman of women) {
    if (seated.has(woman)) continue
    while (taken.has(next)) next += 1
    taken.add(next)
    seated.set(woman, next)
  }
  return seated
}
