import * as z from '#shared/zod.ts'

/** A picture as SQL gives it, in base64. */
export const pictureSchema = z.object({ mimeType: z.string(), content: z.string() })

/** The bytes of a picture. Its address names its version, so that phones and networks keep it for a day. */
export const pictureAnswer = ({ mimeType, content }: z.infer<typeof pictureSchema>) =>
  new Response(Buffer.from(content, 'base64'), {
    headers: {
      'content-type': mimeType,
      'cache-control': 'public, max-age=86400',
      'x-content-type-options': 'nosniff',
    },
  })
