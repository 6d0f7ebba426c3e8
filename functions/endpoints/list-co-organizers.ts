import type { Handler } from '../http/handler.ts'

export const listCoOrganizers: Handler<'listCoOrganizers'> = ({ params }, { database }) =>
  database.call('list_co_organizers', { event_id: params.id })
