import * as z from '#shared/zod.ts'
import { ApiError } from '../../foundation/api-error.ts'
import type { Handler } from '../../http/handler.ts'

/** The page makes pictures of half of it. Whoever sends one as it is reads this limit. */
const mostBytes = 600_000

const receivedSchema = z.object({ isReceived: z.boolean() })

/** The picture is checked as those of workers are: by its bytes, to its end, without data of the camera. */
export const setNoticePicture: Handler<'setNoticePicture'> = async ({ params, body }, { database }) => {
  const { readFile } = await import('../../application/attachments/read-file.ts')
  const { bytes, mimeType } = await readFile(new Uint8Array(await body.file.arrayBuffer()))
  if (mimeType === 'application/pdf') throw refuse('请选一张图片（JPG、PNG、WebP），PDF 不行')
  if (bytes.length > mostBytes) throw refuse('图片超过 600 KB，请缩小再传')
  const content = Buffer.from(bytes).toString('base64')
  return database.ask(
    'set_notice_picture',
    { token: params.link, mime_type: mimeType, content },
    receivedSchema,
  )
}

const refuse = (message: string) =>
  new ApiError('invalid_input', { fieldErrors: [{ path: 'file', message }] })
