import { attachmentMimeTypes, maxAttachmentBytes, recognizeFile } from '#shared/form/files/file-type.ts'
import { heicSentence } from '#shared/form/files/heic-sentence.ts'
import { countPixels, mostPixels } from '#shared/form/files/picture-size.ts'
import type { ChosenFile } from './choose-files.ts'
import { compressInBrowser } from './compress-in-browser.ts'
import { compressInWechat } from './compress-in-wechat.ts'
import type { Sides } from './picture-aim.ts'
import { lookAt } from './picture-look.ts'
import { readBytes } from './read-bytes.ts'

const otherKind = '只能上传照片（JPG、PNG、WebP）或 PDF，请换一个文件'
const cut = '这张照片不完整，后面一截打不开，请重新拍，或重新选一次'
const unreadable = '这张照片打不开，请重新拍一张'
const tooManyPixels = '这张图片太大了，请截成几张再传'

/**
 * The file to send, or the sentence that says why it cannot be sent; `sides` for a picture that is only looked at. It is judged by its bytes; by its name only where
 * the phone does not let us read them.
 */
export async function prepareFile(file: ChosenFile, sides?: Sides): Promise<ChosenFile | string> {
  if (file.byteSize === 0) return '这个文件是空的，请重新选'
  const bytes = await readBytes(file.path)
  const found = bytes ? recognizeFile(bytes) : declaredOf(file)
  if (!found) return otherKind
  const { mimeType, start } = found
  if (mimeType === 'image/heic') return heicSentence
  const known = { ...file, mimeType }
  if (mimeType === 'application/pdf') return checkSize(known)
  const look = bytes ? lookAt[mimeType](bytes, start) : { isCut: false }
  if (look.isCut) return cut
  // Counted before the phone draws it, because drawing is what it cannot do.
  if (bytes && (countPixels(bytes, mimeType, start) ?? 0) > mostPixels) return tooManyPixels
  const compress = process.env.TARO_ENV === 'h5' ? compressInBrowser : compressInWechat
  const small = await compress(known, look, sides).catch(() => undefined)
  return small ? checkSize(small) : unreadable
}

function declaredOf({ mimeType, name }: ChosenFile) {
  if (/heic|heif/i.test(`${mimeType} ${name}`)) return { mimeType: 'image/heic' as const, start: 0 }
  const declared = attachmentMimeTypes.find((type) => type === mimeType)
  return declared && { mimeType: declared, start: 0 }
}

function checkSize(file: ChosenFile): ChosenFile | string {
  if (file.byteSize <= maxAttachmentBytes) return file
  const size = (file.byteSize / 1024 / 1024).toFixed(1)
  return `这个文件有 ${size} MB，超过了 4 MB，请重拍，或拆成几份再传`
}
