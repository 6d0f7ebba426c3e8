import type { Handler } from '../http/handler.ts'
import { eventFileResponse, placedFileSchema } from './event-file-response.ts'

/** The group's code for those who have a seat, and every file for the event's organizers. */
export const openOwnEventFile: Handler<'openOwnEventFile'> = async ({ params }, { database, runtime }) => {
  const file = await database.ask('find_own_event_file', { file_id: params.id }, placedFileSchema)
  return eventFileResponse(runtime, file, 'private, no-store')
}
