import { explainPlan } from '../event/explain-plan.ts'
import type { Handler } from '../http/handler.ts'

export const setSignupOpen: Handler<'setSignupOpen'> = ({ params, body }, { database }) =>
  explainPlan(database.call('set_signup_open', { event_id: params.id, is_open: body.isOpen }))
