import type { Handler } from '../http/handler.ts'
import { pictureAnswer, pictureSchema } from '../http/picture-answer.ts'

/** The picture of a notice that is shown. */
export const getNoticePicture: Handler<'getNoticePicture'> = async ({ params }, { database }) => {
  const { id, version } = params
  return pictureAnswer(await database.ask('get_notice_picture', { notice_id: id, version }, pictureSchema))
}
