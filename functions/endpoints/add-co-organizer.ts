import type { Handler } from '../http/handler.ts'

export const addCoOrganizer: Handler<'addCoOrganizer'> = ({ params, body }, { database }) =>
  database.call('add_co_organizer', { event_id: params.id, name: body.name, phone: body.phone })
