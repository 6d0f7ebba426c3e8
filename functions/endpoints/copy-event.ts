import { explainPlan } from '../event/explain-plan.ts'
import type { Handler } from '../http/handler.ts'

export const copyEvent: Handler<'copyEvent'> = ({ params, body }, { database }) =>
  explainPlan(database.call('copy_event', { event_id: params.id, copy_id: body.id }))
