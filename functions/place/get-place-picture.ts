import type { Handler } from '../http/handler.ts'
import { pictureAnswer, pictureSchema } from '../http/picture-answer.ts'

/** The picture of a published place. */
export const getPlacePicture: Handler<'getPlacePicture'> = async ({ params }, { database }) => {
  const { id, version } = params
  return pictureAnswer(await database.ask('get_place_picture', { place_id: id, version }, pictureSchema))
}
