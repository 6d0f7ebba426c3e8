import type { Handler } from '../http/handler.ts'

export const getEvent: Handler<'getEvent'> = ({ params }, { database }) =>
  database.call('get_event', { event_id: params.id })
