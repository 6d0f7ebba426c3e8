import type { Handler } from '../../http/handler.ts'
import { linkedSchema } from './linked-schema.ts'
import { showPictureForm } from './show-picture-form.ts'

/** The page for one place. */
export const openPlacePictureForm: Handler<'openPlacePictureForm'> = async ({ params }, { database }) => {
  const place = await database.ask('get_linked_place', { token: params.link }, linkedSchema)
  return showPictureForm({ ...place, subject: '服务点' })
}
