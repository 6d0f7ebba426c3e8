import type { Handler } from '../../http/handler.ts'
import { linkedSchema } from './linked-schema.ts'
import { showPictureForm } from './show-picture-form.ts'

/** The page for one notice. */
export const openNoticePictureForm: Handler<'openNoticePictureForm'> = async ({ params }, { database }) => {
  const notice = await database.ask('get_linked_notice', { token: params.link }, linkedSchema)
  return showPictureForm({ ...notice, subject: '公告' })
}
