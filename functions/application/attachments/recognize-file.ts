import type { attachmentMimeTypes } from '#shared/application/endpoints/attachments.ts'

export type FileType = (typeof attachmentMimeTypes)[number]

const startsWith = (bytes: Uint8Array, signature: readonly number[], offset = 0) =>
  signature.every((value, index) => bytes[offset + index] === value)

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))
const pngSignature = [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a]

/** Recognizes the type by the content. File names and declared types are not trusted. */
export function recognizeFile(bytes: Uint8Array): FileType | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, pngSignature)) return 'image/png'
  if (startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8)) return 'image/webp'
  if (startsWith(bytes, ascii('%PDF-'))) return 'application/pdf'
  return undefined
}
