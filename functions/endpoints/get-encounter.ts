import { readRound } from '../encounter/choice-round.ts'
import { readEncounter } from '../encounter/read-encounter.ts'
import type { Handler } from '../http/handler.ts'

export const getEncounter: Handler<'getEncounter'> = async ({ params }, context) =>
  readEncounter(context, params.id, await readRound(context, params.id))
