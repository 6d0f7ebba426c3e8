import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'
import { keepMeetings } from './rounds/keep-meetings.ts'
import { keptBoardSchema, toRoundBoard } from './rounds/round-board.ts'

export const controlRounds: Handler<'controlRounds'> = async ({ params, body }, context) => {
  const { database } = context
  const event = { event_id: params.id }
  const { version, currentRound } = await database.ask('get_round_board', event, keptBoardSchema)
  if (version > 0 && currentRound !== body.round) throw new ApiError('rounds_changed')
  const kept = await database.ask(
    'control_rounds',
    { ...event, known_version: version, action: body.action },
    keptBoardSchema,
  )
  if (body.action === '开始下一轮' && kept.phase === '进行中') await keepMeetings(params.id, kept, context)
  return toRoundBoard(kept)
}
