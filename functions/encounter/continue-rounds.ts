import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'
import { keepMeetings } from './rounds/keep-meetings.ts'
import { keptBoardSchema, keptWallSchema, toRoundBoard } from './rounds/round-board.ts'

/** The database decides whether the minute to move is over. */
export const continueRounds: Handler<'continueRounds'> = async ({ params, body }, context) => {
  const { code } = params
  const { eventId, title, version, currentRound } = await context.database.ask(
    'get_wall',
    { code },
    keptWallSchema,
  )
  if (currentRound !== body.round) throw new ApiError('rounds_changed')
  const kept = await context.database.ask(
    'continue_rounds',
    { code, known_version: version },
    keptBoardSchema,
  )
  await keepMeetings(eventId, kept, context)
  return { title, board: toRoundBoard(kept) }
}
