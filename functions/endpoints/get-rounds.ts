import { keptBoardSchema, toRoundBoard } from '../encounter/rounds/round-board.ts'
import type { Handler } from '../http/handler.ts'

export const getRounds: Handler<'getRounds'> = async ({ params }, { database }) =>
  toRoundBoard(await database.ask('get_round_board', { event_id: params.id }, keptBoardSchema))
