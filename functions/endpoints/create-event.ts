import { explainPlan } from '../events/explain-plan.ts'
import type { Handler } from '../http/handler.ts'

export const createEvent: Handler<'createEvent'> = ({ body }, { database }) =>
  explainPlan(
    database.call('create_event', { event_id: body.id, trade_union_id: body.tradeUnionId, plan: body.plan }),
  )
