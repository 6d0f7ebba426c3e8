import type { Handler } from '../http/handler.ts'
import { keptBoardSchema, toRoundBoard } from './rounds/round-board.ts'

export const getRounds: Handler<'getRounds'> = async ({ params }, { database }) =>
  toRoundBoard(await database.ask('get_round_board', { event_id: params.id }, keptBoardSchema))
