import { chooseMeetings } from './choose-meetings.ts'
import { colorMeetings } from './color-meetings.ts'

/** One table in one round: two participants, by their ids in the schedule. */
export type Table = { table: number; man: string; woman: string }

export type RoundsAsked = {
  men: readonly string[]
  women: readonly string[]
  /** The number of rounds to schedule. */
  rounds: number
  /** Whether these two have sat together, tonight or at an earlier event. */
  haveMet: (man: string, woman: string) => boolean
  /** The number of meetings that a participant has had tonight. Participants with fewer come first. */
  meetingsBefore?: ReadonlyMap<string, number>
  /** The tables that are taken. Their participants keep them. */
  tables?: ReadonlyMap<string, number>
}

/**
 * The schedule of speed dating. Everybody meets as many people as possible and nobody twice; pauses are shared evenly.
 * The women keep their tables and the men move. The function is pure, so that a schedule can be made again.
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

/** Gives each woman a table: her own, or the lowest free one. */
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
