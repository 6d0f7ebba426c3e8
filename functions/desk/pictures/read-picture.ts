import { ApiError } from '../../foundation/api-error.ts'

/** The page makes pictures of half of it. Whoever sends one as it is reads this limit. */
const mostBytes = 600_000

/**
 * A picture for everybody, as SQL takes it. It is checked as those of workers are: by its bytes, to its end, without data of
 * the camera.
 */
export async function readPicture(file: File): Promise<{ mime_type: string; content: string }> {
  const { readFile } = await import('../../application/attachments/read-file.ts')
  const { bytes, mimeType } = await readFile(new Uint8Array(await file.arrayBuffer()))
  if (mimeType === 'application/pdf') throw refuse('请选一张图片（JPG、PNG、WebP），PDF 不行')
  if (bytes.length > mostBytes) throw refuse('图片超过 600 KB，请缩小再传')
  return { mime_type: mimeType, content: Buffer.from(bytes).toString('base64') }
}

const refuse = (message: string) =>
  new ApiError('invalid_input', { fieldErrors: [{ path: 'file', message }] })
