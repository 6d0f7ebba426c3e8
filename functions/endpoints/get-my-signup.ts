import type { Handler } from '../http/handler.ts'

export const getMySignup: Handler<'getMySignup'> = ({ params }, { database }) =>
  database.call('get_my_signup', { event_id: params.id })
