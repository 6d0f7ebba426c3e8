import type { Handler } from '../http/handler.ts'

export const cancelSignup: Handler<'cancelSignup'> = ({ params }, { database }) =>
  database.call('cancel_signup', { signup_id: params.id })
