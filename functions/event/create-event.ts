import type { Handler } from '../http/handler.ts'
import { explainPlan } from './explain-plan.ts'
import { refuseRiskyTexts, textsOfPlan } from './refuse-risky-texts.ts'

export const createEvent: Handler<'createEvent'> = async ({ body }, context) => {
  await refuseRiskyTexts(context, textsOfPlan(body.plan))
  return explainPlan(
    context.database.call('create_event', {
      event_id: body.id,
      trade_union_id: body.tradeUnionId,
      plan: body.plan,
    }),
  )
}
