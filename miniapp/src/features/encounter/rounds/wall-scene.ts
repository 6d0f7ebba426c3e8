import type { RoundBoard } from '#shared/encounter/endpoints/rounds.ts'
import type { LiveBoard } from './live-board.ts'

type Table = RoundBoard['tables'][number]

/** What a hall sees. Seconds are those that are left. */
export type WallScene =
  | { kind: 'waiting' }
  /** Find your seat. Before the first round nothing counts down. */
  | {
      kind: 'seats'
      round: number
      seconds: number | undefined
      tables: readonly Table[]
      pauses: readonly string[]
    }
  | { kind: 'talk'; round: number; seconds: number; isPaused: boolean }
  | { kind: 'over' }

/** Everybody has a minute to find the next table. */
export const moveSeconds = 60

/**
 * The scene of a moment. When a round is over the seats are those of the next one, never the old ones; after a minute
 * they talk. So it goes on through all rounds, whatever the network does meanwhile.
 */
export function sceneOf(board: LiveBoard, now: number): WallScene {
  const { phase, currentRound, tables, minutes, remainingSeconds, deadline, upcoming } = board
  if (phase === '未排座') return { kind: 'waiting' }
  if (phase === '已结束') return { kind: 'over' }
  if (phase === '已排座') return { kind: 'seats', round: 1, seconds: undefined, tables, pauses: board.pauses }
  if (phase === '暂停')
    return { kind: 'talk', round: currentRound, seconds: remainingSeconds, isPaused: true }
  const left = (deadline - now) / 1000
  if (left > 0)
    return { kind: 'talk', round: currentRound, seconds: Math.min(remainingSeconds, left), isPaused: false }
  const whole = moveSeconds + minutes * 60
  const passed = Math.floor(-left / whole)
  const next = upcoming[passed]
  if (!next) return { kind: 'over' }
  const rest = -left - passed * whole
  const round = currentRound + passed + 1
  return rest < moveSeconds
    ? { kind: 'seats', round, seconds: moveSeconds - rest, tables: next, pauses: pausesIn(board, next) }
    : { kind: 'talk', round, seconds: whole - rest, isPaused: false }
}

/** Who is here and has no table in that round. */
function pausesIn({ people }: Pick<RoundBoard, 'people'>, tables: readonly Table[]): string[] {
  const seated = new Set(tables.flatMap(({ man, woman }) => [man, woman]))
  return people.flatMap(({ seatLabel, hasLeft }) => (hasLeft || seated.has(seatLabel) ? [] : [seatLabel]))
}
