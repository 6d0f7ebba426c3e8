import type { RoundBoard } from '#shared/encounter/endpoints/rounds.ts'
import { roundPhases } from '#shared/encounter/round-phases.ts'
import * as z from '#shared/zod.ts'

const tableSchema = z.object({ table: z.int(), man: z.uuid(), woman: z.uuid() })

/** The schedule as the database keeps it, with everybody who is in it or present. */
export const keptBoardSchema = z.object({
  tradeUnionId: z.string(),
  phase: z.enum(roundPhases),
  currentRound: z.int(),
  minutes: z.int(),
  remainingSeconds: z.int(),
  passedSeconds: z.int(),
  version: z.int(),
  wallCode: z.nullable(z.string()),
  schedule: z.array(z.array(tableSchema)),
  people: z.array(
    z.object({
      signupId: z.uuid(),
      workerId: z.uuid(),
      sex: z.enum(['男', '女']),
      seatLabel: z.string(),
      hasLeft: z.boolean(),
      isPresent: z.boolean(),
    }),
  ),
})
export type KeptBoard = z.infer<typeof keptBoardSchema>

/** The same with what a hall's computer needs, which has no account. */
export const keptWallSchema = z.extend(keptBoardSchema, { eventId: z.uuid(), title: z.string() })

/** The participants who can be seated now. */
export const whoIsHere = ({ people }: Pick<KeptBoard, 'people'>) =>
  people.filter(({ isPresent, hasLeft }) => isPresent && !hasLeft)

/** The board for the screen: seat numbers instead of signups, for the current round and the next. */
export function toRoundBoard(kept: KeptBoard): RoundBoard {
  const { phase, currentRound, minutes, remainingSeconds, passedSeconds, schedule, people } = kept
  const seats = new Map(people.map(({ signupId, seatLabel }) => [signupId, seatLabel]))
  const tablesOf = (round: number) =>
    (schedule[round - 1] ?? []).flatMap(({ table, man, woman }) => {
      const [manSeat, womanSeat] = [seats.get(man), seats.get(woman)]
      return manSeat && womanSeat ? [{ table, man: manSeat, woman: womanSeat }] : []
    })
  const shown = Math.max(1, currentRound)
  const tables = tablesOf(shown)
  const seated = new Set(tables.flatMap(({ man, woman }) => [man, woman]))
  const here = whoIsHere(kept)
  return {
    phase,
    currentRound,
    roundCount: schedule.length,
    minutes,
    remainingSeconds,
    passedSeconds,
    tables,
    pauses:
      schedule.length === 0 ? [] : here.map(({ seatLabel }) => seatLabel).filter((seat) => !seated.has(seat)),
    upcoming: schedule.slice(shown).map((_, index) => tablesOf(shown + 1 + index)),
    people: people.map(({ seatLabel, hasLeft, isPresent }) => ({
      seatLabel,
      hasLeft: hasLeft || !isPresent,
    })),
    isOutdated: isOutdated(kept),
    wallCode: kept.wallCode,
  }
}

/**
 * Whether a later round seats somebody who has left, or somebody present is not in the schedule. A participant who has
 * had all possible meetings rests and is no reason for a new schedule.
 */
function isOutdated(kept: KeptBoard): boolean {
  const coming = kept.schedule.slice(kept.currentRound)
  if (coming.flat().length === 0) return false
  const here = new Set(whoIsHere(kept).map(({ signupId }) => signupId))
  const scheduled = seatedIn(kept.schedule)
  return (
    [...seatedIn(coming)].some((person) => !here.has(person)) ||
    [...here].some((person) => !scheduled.has(person))
  )
}

const seatedIn = (rounds: KeptBoard['schedule']) =>
  new Set(rounds.flat().flatMap(({ man, woman }) => [man, woman]))
