import { explainPlan } from '../events/explain-plan.ts'
import type { Handler } from '../http/handler.ts'

export const updateEvent: Handler<'updateEvent'> = ({ params, body }, { database }) =>
  explainPlan(database.call('update_event', { event_id: params.id, plan: body }))
