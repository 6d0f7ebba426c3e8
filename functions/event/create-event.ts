import type { Handler } from '../http/handler.ts'
import { explainPlan } from './explain-plan.ts'
import { refuseRiskyTexts } from './refuse-risky-texts.ts'

export const createEvent: Handler<'createEvent'> = async ({ body }, context) => {
  const { title, description } = body.plan
  await refuseRiskyTexts(context, { title, description })
  return explainPlan(
    context.database.call('create_event', {
      event_id: body.id,
      trade_union_id: body.tradeUnionId,
      plan: body.plan,
    }),
  )
}
