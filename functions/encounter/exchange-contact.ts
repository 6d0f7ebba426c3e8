import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'
import { findOther, readRound, tokensOf } from './choice/choice-round.ts'
import { readEncounter } from './choice/read-encounter.ts'
import { sealContact } from './choice/sealed-contact.ts'

/** Only matches may exchange contacts. Anybody else is answered not found. */
export const exchangeContact: Handler<'exchangeContact'> = async ({ params, body }, context) => {
  const round = await readRound(context, params.id)
  if (round.phase !== '已结束') throw new ApiError('choice_closed')
  const { matches } = await readEncounter(context, params.id, round)
  if (!matches.some(({ seatLabel }) => seatLabel === body.seat)) throw new ApiError('not_found')
  const { environment, service } = context.runtime
  const receiver = findOther(round.people, body.seat).signupId
  const direction = tokensOf(context).exchange(params.id, round.signupId, receiver)
  const sealed = sealContact(environment.config.choiceSecret, direction, body.contact)
  await service.database.call('save_exchange', { event_id: params.id, direction, sealed })
  return readEncounter(context, params.id, round)
}
