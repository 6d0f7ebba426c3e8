import { attachmentMimeTypes, maxAttachmentBytes } from '#shared/form/files/file-type.ts'
import { heicSentence } from '#shared/form/files/heic-sentence.ts'
import { createUuid } from '../../lib/uuid.ts'
import { type ChosenFile, chooseFiles } from './choose-files.ts'
import { compressPicture } from './compress-picture.ts'
import { keepFile } from './kept-file.ts'
import type { PendingFile } from './tray-file.ts'

/** The result of choosing files: those that can be sent, and a sentence about the others. */
export type Taken = { files: readonly PendingFile[]; refusal?: string }

/** Lets the worker choose up to `room` files for a slot, compresses them, which may take a while, and keeps them. */
export async function takeFiles(slot: string, room: number, onChosen: () => void): Promise<Taken> {
  const chosen = await chooseFiles(room)
  onChosen()
  const files: PendingFile[] = []
  let refusal: string | undefined
  for (const file of chosen.slice(0, room)) {
    const prepared = await prepare(file)
    if (typeof prepared === 'string') {
      refusal = prepared
      continue
    }
    const id = createUuid()
    files.push({ ...prepared, id, slot, path: await keepFile(id, prepared.path) })
  }
  const excess = chosen.length - room
  if (excess > 0) refusal = `多选了 ${excess} 张，没有加进来`
  return { files, ...(refusal === undefined ? {} : { refusal }) }
}

/** The file to send, or the sentence that says why it cannot be sent. */
async function prepare(file: ChosenFile): Promise<ChosenFile | string> {
  if (/heic|heif/i.test(`${file.mimeType} ${file.name}`)) return heicSentence
  if (!attachmentMimeTypes.some((type) => type === file.mimeType)) {
    return '只能上传照片（JPG、PNG、WebP）或 PDF，请换一个文件'
  }
  if (file.byteSize === 0) return '这个文件是空的，请重新选'
  const small = await compressPicture(file).catch(() => undefined)
  if (!small) return '这张照片打不开，请重新拍一张'
  if (small.byteSize <= maxAttachmentBytes) return small
  const size = (small.byteSize / 1024 / 1024).toFixed(1)
  return `这个文件有 ${size} MB，超过了 4 MB，请重拍，或拆成几份再传`
}
