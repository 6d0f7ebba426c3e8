import { explainPlan } from '../event/explain-plan.ts'
import type { Handler } from '../http/handler.ts'

export const cancelEvent: Handler<'cancelEvent'> = ({ params, body }, { database }) =>
  explainPlan(database.call('cancel_event', { event_id: params.id, reason: body.reason }))
