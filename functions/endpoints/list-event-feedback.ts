import type { Handler } from '../http/handler.ts'

export const listEventFeedback: Handler<'listEventFeedback'> = ({ params }, { database }) =>
  database.call('list_event_feedback', { event_id: params.id })
