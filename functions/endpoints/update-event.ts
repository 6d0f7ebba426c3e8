import { explainPlan } from '../event/explain-plan.ts'
import { refuseRiskyTexts } from '../event/refuse-risky-texts.ts'
import type { Handler } from '../http/handler.ts'

export const updateEvent: Handler<'updateEvent'> = async ({ params, body }, context) => {
  const { title, description } = body
  await refuseRiskyTexts(context, { title, description })
  return explainPlan(context.database.call('update_event', { event_id: params.id, plan: body }))
}
