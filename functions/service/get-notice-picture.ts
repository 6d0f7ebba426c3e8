import * as z from '#shared/zod.ts'
import type { Handler } from '../http/handler.ts'

const pictureSchema = z.object({ mimeType: z.string(), content: z.string() })

/** The bytes of a picture. Its address names its version, so that phones and networks keep it for a day. */
export const getNoticePicture: Handler<'getNoticePicture'> = async ({ params }, { database }) => {
  const { mimeType, content } = await database.ask(
    'get_notice_picture',
    { notice_id: params.id, version: params.version },
    pictureSchema,
  )
  return new Response(Buffer.from(content, 'base64'), {
    headers: {
      'content-type': mimeType,
      'cache-control': 'public, max-age=86400',
      'x-content-type-options': 'nosniff',
    },
  })
}
