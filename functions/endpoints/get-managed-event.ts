import type { Handler } from '../http/handler.ts'

export const getManagedEvent: Handler<'getManagedEvent'> = ({ params }, { database }) =>
  database.call('get_managed_event', { event_id: params.id })
