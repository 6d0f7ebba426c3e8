import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'
import { keepMeetings } from './rounds/keep-meetings.ts'
import { type KeptBoard, keptBoardSchema, toRoundBoard } from './rounds/round-board.ts'

/**
 * Whoever starts a round that has just begun gets its board: the answer was lost, or two hosts tapped. The next one does
 * not begin.
 */
export const controlRounds: Handler<'controlRounds'> = async ({ params, body }, context) => {
  const { database } = context
  const { action, round } = body
  const event = { event_id: params.id }
  const readBoard = () => database.ask('get_round_board', event, keptBoardSchema)
  const hasBegun = ({ phase, currentRound }: KeptBoard) =>
    action === '开始下一轮' && phase === '进行中' && currentRound === round + 1
  const control = async (board: KeptBoard): Promise<KeptBoard> => {
    if (board.version > 0 && board.currentRound !== round) throw new ApiError('rounds_changed')
    return database.ask('control_rounds', { ...event, known_version: board.version, action }, keptBoardSchema)
  }
  const board = await readBoard()
  const kept = hasBegun(board)
    ? board
    : await control(board).catch(async (error: unknown) => {
        const now = await readBoard()
        if (!hasBegun(now)) throw error
        return now
      })
  if (action === '开始下一轮' && kept.phase === '进行中') await keepMeetings(params.id, kept, context)
  return toRoundBoard(kept)
}
