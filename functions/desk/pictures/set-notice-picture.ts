import type { Handler } from '../../http/handler.ts'
import { receivedSchema } from './linked-schema.ts'
import { readPicture } from './read-picture.ts'

/** Stores the picture of a notice. */
export const setNoticePicture: Handler<'setNoticePicture'> = async ({ params, body }, { database }) => {
  const picture = await readPicture(body.file)
  return database.ask('set_notice_picture', { token: params.link, ...picture }, receivedSchema)
}
