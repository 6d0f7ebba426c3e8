import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'
import { tokensOf } from './choice/choice-round.ts'
import { metTokensOf } from './rounds/make-schedule.ts'
import { keptBoardSchema, toRoundBoard } from './rounds/round-board.ts'

/** When a round begins, its pairs are recorded as tokens, so that they are not seated together again. */
export const controlRounds: Handler<'controlRounds'> = async ({ params, body }, context) => {
  const { database, runtime } = context
  const event = { event_id: params.id }
  const { version, currentRound } = await database.ask('get_round_board', event, keptBoardSchema)
  if (version > 0 && currentRound !== body.round) throw new ApiError('rounds_changed')
  const kept = await database.ask(
    'control_rounds',
    { ...event, known_version: version, action: body.action },
    keptBoardSchema,
  )
  if (body.action === '开始下一轮' && kept.phase === '进行中') {
    const pairs = metTokensOf(kept, kept.currentRound, tokensOf(context))
    await runtime.service.database.call('save_met_pairs', { ...event, pairs })
  }
  return toRoundBoard(kept)
}
