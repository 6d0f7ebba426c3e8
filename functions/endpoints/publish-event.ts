import { explainPlan } from '../event/explain-plan.ts'
import type { Handler } from '../http/handler.ts'

export const publishEvent: Handler<'publishEvent'> = ({ params }, { database }) =>
  explainPlan(database.call('publish_event', { event_id: params.id }))
