import type { Handler } from '../http/handler.ts'
import { explainPlan } from './explain-plan.ts'
import { refuseRiskyTexts, textsOfPlan } from './refuse-risky-texts.ts'

export const updateEvent: Handler<'updateEvent'> = async ({ params, body }, context) => {
  await refuseRiskyTexts(context, textsOfPlan(body))
  return explainPlan(context.database.call('update_event', { event_id: params.id, plan: body }))
}
