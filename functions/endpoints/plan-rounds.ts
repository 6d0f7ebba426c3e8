import * as z from '#shared/zod.ts'
import { tokensOf } from '../encounter/choice/choice-round.ts'
import { makePlan } from '../encounter/rounds/make-plan.ts'
import { keptBoardSchema, toRoundBoard, whoIsHere } from '../encounter/rounds/round-board.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Handler } from '../http/handler.ts'

/** Plans from what the database knows now; when somebody changed it meanwhile, the database refuses the plan. */
export const planRounds: Handler<'planRounds'> = async ({ params, body }, context) => {
  const { database, runtime } = context
  const kept = await database.read('get_round_board', { event_id: params.id }, keptBoardSchema)
  const people = kept.people.map((person) => ({ ...person, hasLeft: body.left.includes(person.seatLabel) }))
  const sexes = new Set(whoIsHere({ people }).map(({ sex }) => sex))
  if (sexes.size < 2) throw new ApiError('nobody_to_choose')
  const union = { trade_union_id: kept.tradeUnionId }
  const met = await runtime.service.database.read('list_met_pairs', union, z.array(z.string()))
  const plan = makePlan({ ...kept, people }, body.rounds, new Set(met), tokensOf(context))
  if (plan.length === 0) throw new ApiError('everybody_has_met')
  const saved = await database.read(
    'save_round_plan',
    {
      event_id: params.id,
      known_version: kept.version,
      plan,
      minutes: body.minutes,
      left_signups: people.filter(({ hasLeft }) => hasLeft).map(({ signupId }) => signupId),
    },
    keptBoardSchema,
  )
  return toRoundBoard(saved)
}
