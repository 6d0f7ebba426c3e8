import type { Handler } from '../http/handler.ts'
import { readRound } from './choice/choice-round.ts'
import { readEncounter } from './choice/read-encounter.ts'

export const getEncounter: Handler<'getEncounter'> = async ({ params }, context) =>
  readEncounter(context, params.id, await readRound(context, params.id))
