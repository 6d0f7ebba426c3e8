import type { Handler } from '../http/handler.ts'
import { keptWallSchema, toRoundBoard } from './rounds/round-board.ts'

export const getWall: Handler<'getWall'> = async ({ params }, { database }) => {
  const kept = await database.ask('get_wall', { code: params.code }, keptWallSchema)
  return { title: kept.title, board: toRoundBoard(kept) }
}
