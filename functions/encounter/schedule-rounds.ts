import * as z from '#shared/zod.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'
import { tokensOf } from './choice/choice-round.ts'
import { makeSchedule } from './rounds/make-schedule.ts'
import { keptBoardSchema, toRoundBoard, whoIsHere } from './rounds/round-board.ts'

/** Makes the schedule from the current state. The database refuses it when the state has changed meanwhile. */
export const scheduleRounds: Handler<'scheduleRounds'> = async ({ params, body }, context) => {
  const { database, runtime } = context
  const kept = await database.ask('get_round_board', { event_id: params.id }, keptBoardSchema)
  const people = kept.people.map((person) => ({ ...person, hasLeft: body.left.includes(person.seatLabel) }))
  const sexes = new Set(whoIsHere({ people }).map(({ sex }) => sex))
  if (sexes.size < 2) throw new ApiError('nobody_to_choose')
  const union = { trade_union_id: kept.tradeUnionId }
  const met = await runtime.service.database.ask('list_met_pairs', union, z.array(z.string()))
  const schedule = makeSchedule({ ...kept, people }, body.rounds, new Set(met), tokensOf(context))
  if (schedule.length === 0) throw new ApiError('everybody_has_met')
  const saved = await database.ask(
    'save_round_schedule',
    {
      event_id: params.id,
      known_version: kept.version,
      schedule,
      minutes: body.minutes,
      left_signups: people.filter(({ hasLeft }) => hasLeft).map(({ signupId }) => signupId),
    },
    keptBoardSchema,
  )
  return toRoundBoard(saved)
}
