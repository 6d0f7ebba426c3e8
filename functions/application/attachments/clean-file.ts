import { type FileType, maxAttachmentBytes, recognizeFile } from '#shared/form/files/file-type.ts'
import { heicSentence } from '#shared/form/files/heic-sentence.ts'
import { countPixels, mostPixels } from '#shared/form/files/picture-size.ts'
import { hasForeignPart } from './foreign-part.ts'
import type { PdfFault } from './inspect-pdf.ts'
import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'
import { stripWebp } from './strip-webp.ts'

/** Why a file is not taken: an error code of the API and a sentence for the worker. */
export type FileFault = {
  code: 'invalid_input' | 'payload_too_large' | 'unsupported_media_type'
  message: string
}
export type CleanedFile = { bytes: Uint8Array; mimeType: FileType }

const incomplete = '这个文件不完整，打不开，请重新拍照或选择'
const pdfSentences: Record<PdfFault, string> = {
  locked: '这个 PDF 加了密码，请换一份不用密码就能打开的',
  active:
    '这个 PDF 里有会自动运行的内容或夹带的文件，为了安全不能收。请打印成纸再拍照，或“打印”另存为新的 PDF',
  broken: incomplete,
}

/**
 * Returns the bytes to store, or why not. The type is recognized from the content; the file must be complete, readable
 * without a password and without anything that acts by itself; pixels are counted before anybody draws them; place and
 * device data of the camera are removed. The same file always gives the same bytes.
 */
export async function cleanFile(bytes: Uint8Array): Promise<CleanedFile | FileFault> {
  if (bytes.length === 0) return refuse('这个文件是空的，请重新选择')
  if (bytes.length > maxAttachmentBytes)
    return { code: 'payload_too_large', message: '文件超过 4 MB，请重拍或压缩后再传' }
  const found = recognizeFile(bytes)
  if (found?.mimeType === 'image/heic') return { code: 'unsupported_media_type', message: heicSentence }
  if (!found || hasForeignPart(bytes, found))
    return { code: 'unsupported_media_type', message: '只能上传照片（JPG、PNG、WebP）或 PDF' }
  const { mimeType, start } = found
  if (mimeType === 'application/pdf') {
    const { inspectPdf } = await import('./inspect-pdf.ts')
    const fault = await inspectPdf(bytes)
    return fault ? refuse(pdfSentences[fault]) : { bytes, mimeType }
  }
  const pixels = countPixels(bytes, mimeType, start)
  if (pixels === undefined || pixels === 0) return refuse(incomplete)
  if (pixels > mostPixels) return refuse('这张图片太大了，电脑打不开，请截成几张再传')
  const cleaned = await strippers[mimeType](bytes, start)
  return cleaned ? { bytes: cleaned, mimeType } : refuse(incomplete)
}

type Stripper = (bytes: Uint8Array, start: number) => Uint8Array | undefined | Promise<Uint8Array | undefined>
const strippers: Record<Exclude<FileType, 'application/pdf'>, Stripper> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
}

const refuse = (message: string): FileFault => ({ code: 'invalid_input', message })
