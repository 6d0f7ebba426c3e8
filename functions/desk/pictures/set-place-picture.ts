import type { Handler } from '../../http/handler.ts'
import { receivedSchema } from './linked-schema.ts'
import { readPicture } from './read-picture.ts'

/** Stores the picture of a place. */
export const setPlacePicture: Handler<'setPlacePicture'> = async ({ params, body }, { database }) => {
  const picture = await readPicture(body.file)
  return database.ask('set_place_picture', { token: params.link, ...picture }, receivedSchema)
}
