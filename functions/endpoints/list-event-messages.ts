import type { Handler } from '../http/handler.ts'

export const listEventMessages: Handler<'listEventMessages'> = ({ params }, { database }) =>
  database.call('list_event_messages', { event_id: params.id })
