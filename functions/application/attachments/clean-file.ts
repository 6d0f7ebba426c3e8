import { maxAttachmentBytes } from '#shared/application/endpoints/attachments.ts'
import { ApiError } from '../../foundation/api-error.ts'
import { isEncryptedPdf, isWholePdf } from './inspect-pdf.ts'
import { type FileType, recognizeFile } from './recognize-file.ts'
import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'
import { stripWebp } from './strip-webp.ts'

/** Undefined means that the file is incomplete or not an image of this kind. */
const cleaners: Record<FileType, (bytes: Uint8Array) => Uint8Array | undefined> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
  'application/pdf': (bytes) => (isWholePdf(bytes) ? bytes : undefined),
}

/**
 * Returns the bytes to store. The type is recognized from the content; the file must be complete and readable without a
 * password; place and device data of the camera are removed. The same file always gives the same bytes.
 */
export function cleanFile(bytes: Uint8Array): { bytes: Uint8Array; mimeType: FileType } {
  if (bytes.length === 0) throw refused('invalid_input', '这个文件是空的，请重新选择')
  if (bytes.length > maxAttachmentBytes)
    throw refused('payload_too_large', '文件超过 4 MB，请重拍或压缩后再传')
  const mimeType = recognizeFile(bytes)
  if (!mimeType) throw refused('unsupported_media_type', '只能上传照片（JPG、PNG、WebP）或 PDF')
  if (mimeType === 'application/pdf' && isEncryptedPdf(bytes)) {
    throw refused('invalid_input', '这个 PDF 加了密码，请换一份不用密码就能打开的')
  }
  const cleaned = cleaners[mimeType](bytes)
  if (!cleaned) throw refused('invalid_input', '这个文件不完整，打不开，请重新拍照或选择')
  return { bytes: cleaned, mimeType }
}

function refused(code: 'invalid_input' | 'payload_too_large' | 'unsupported_media_type', message: string) {
  return new ApiError(code, { fieldErrors: [{ path: 'file', message }] })
}
