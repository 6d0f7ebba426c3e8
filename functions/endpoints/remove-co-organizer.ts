import type { Handler } from '../http/handler.ts'

export const removeCoOrganizer: Handler<'removeCoOrganizer'> = ({ params, body }, { database }) =>
  database.call('remove_co_organizer', { event_id: params.id, organizer_id: body.organizerId })
