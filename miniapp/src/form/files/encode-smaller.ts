import { maxAttachmentBytes } from '#shared/form/files/file-type.ts'
import type { ChosenFile } from './choose-files.ts'

/** Up to this size a picture is encoded again with hardly any loss, which removes where and when it was taken. */
export const smallBytes = 600 * 1024

/** A photo is always encoded again; a drawing or a screenshot may stay as it is. */
export const isDrawing = ({ mimeType }: ChosenFile) => mimeType !== 'image/jpeg'

/** Encodes a picture as a JPEG, with less and less quality until it can be sent. */
export async function encodeSmaller(
  file: ChosenFile,
  encode: (quality: number) => Promise<{ path: string; byteSize: number }>,
): Promise<ChosenFile> {
  const name = file.name.replace(/(\.\w+)?$/, '.jpg')
  let made = { path: file.path, byteSize: file.byteSize }
  for (const quality of file.byteSize <= smallBytes ? [92, 80] : [80, 60, 40]) {
    made = await encode(quality)
    if (made.byteSize <= maxAttachmentBytes) break
  }
  return { ...made, name, mimeType: 'image/jpeg' }
}
