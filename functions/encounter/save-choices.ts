import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'
import { findOther, readRound, writeChoices } from './choice/choice-round.ts'
import { readEncounter } from './choice/read-encounter.ts'

/** The database is asked as the worker who may choose whom. When saving it checks again that the round is open. */
export const saveChoices: Handler<'saveChoices'> = async ({ params, body }, context) => {
  const round = await readRound(context, params.id)
  if (round.phase !== '选择中') throw new ApiError('choice_closed')
  const chosen = body.seats.map((seat) => findOther(round.people, seat).signupId)
  await writeChoices(context, params.id, round.signupId, chosen)
  return readEncounter(context, params.id, round)
}
