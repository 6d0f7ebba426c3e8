import type { Handler } from '../http/handler.ts'
import { eventFileResponse, placedFileSchema } from './event-file-response.ts'

/** The cover or the attachment of a published event, for everybody. */
export const openEventFile: Handler<'openEventFile'> = async ({ params }, { database, runtime }) => {
  const file = await database.ask('find_event_file', { file_id: params.id }, placedFileSchema)
  return eventFileResponse(runtime, file, 'public, max-age=3600')
}
