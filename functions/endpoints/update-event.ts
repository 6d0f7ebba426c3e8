import { explainPlan } from '../events/explain-plan.ts'
import type { Handler } from '../http/handler.ts'
import { refuseRiskyTexts } from '../texts/refuse-risky-texts.ts'

export const updateEvent: Handler<'updateEvent'> = async ({ params, body }, context) => {
  const { title, description } = body
  await refuseRiskyTexts(context, { title, description })
  return explainPlan(context.database.call('update_event', { event_id: params.id, plan: body }))
}
