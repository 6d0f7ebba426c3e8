import { readRound } from '../encounter/choice/choice-round.ts'
import { readEncounter } from '../encounter/choice/read-encounter.ts'
import type { Handler } from '../http/handler.ts'

export const getEncounter: Handler<'getEncounter'> = async ({ params }, context) =>
  readEncounter(context, params.id, await readRound(context, params.id))
