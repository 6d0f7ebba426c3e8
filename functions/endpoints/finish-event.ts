import type { Handler } from '../http/handler.ts'

export const finishEvent: Handler<'finishEvent'> = ({ params }, { database }) =>
  database.call('finish_event', { event_id: params.id })
