import type { RoundBoard } from '#shared/encounter/endpoints/rounds.ts'
import { withDeadline } from '../with-deadline.ts'

/** The board with the end of its round, before or after now, as a moment of the server's clock. */
export type LiveBoard = RoundBoard & { deadline: number }

/** Asked again after the end of a round, the board says how long ago that was: a countdown does not begin anew. */
export const toLiveBoard = (board: RoundBoard): LiveBoard => ({
  ...board,
  deadline: withDeadline(board).deadline - board.passedSeconds * 1000,
})
