import * as z from '#shared/zod.ts'
import type { Handler } from '../../http/handler.ts'
import { noticePictureForm } from './notice-picture-form.ts'

const linkedSchema = z.object({ title: z.string(), hasPicture: z.boolean() })

/** The page for one notice. Caches must not keep it, and no other page may frame it. */
export const openNoticePictureForm: Handler<'openNoticePictureForm'> = async ({ params }, { database }) => {
  const notice = await database.ask('get_linked_notice', { token: params.link }, linkedSchema)
  const { html, policy } = noticePictureForm(notice)
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
  })
}
