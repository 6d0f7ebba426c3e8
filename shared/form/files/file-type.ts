/** The largest attachment in bytes, after the phone has compressed it. */
export const maxAttachmentBytes = 4 * 1024 * 1024
export const attachmentMimeTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
export type FileType = (typeof attachmentMimeTypes)[number]

const startsWith = (bytes: Uint8Array, signature: readonly number[], offset = 0) =>
  signature.every((value, index) => bytes[offset + index] === value)

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))
const jpeg = [0xff, 0xd8, 0xff]
const png = [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a]
const pdf = ascii('%PDF-')
/** Readers look for a PDF's header this far (ISO 32000-1, annex H.3.16, note 13), and forgive a JPEG the same. */
const headerWithin = 1024

/** What can be taken, and the photos of Apple that need a sentence of their own. */
export type Recognized = { mimeType: FileType | 'image/heic'; start: number }

/**
 * Recognizes a file by its first bytes, and says where its content starts. Names, endings and declared types are not
 * trusted: Android gives photos without ending, and browsers call a JPEG what its name says.
 */
export function recognizeFile(bytes: Uint8Array): Recognized | undefined {
  if (startsWith(bytes, jpeg)) return { mimeType: 'image/jpeg', start: 0 }
  if (startsWith(bytes, png)) return { mimeType: 'image/png', start: 0 }
  if (startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8))
    return { mimeType: 'image/webp', start: 0 }
  if (startsWith(bytes, ascii('ftyp'), 4))
    return isHeic(bytes) ? { mimeType: 'image/heic', start: 0 } : undefined
  const head = bytes.subarray(0, headerWithin + 4)
  for (let start = 0; start < headerWithin && start < head.length; start += 1) {
    if (startsWith(head, pdf, start)) return { mimeType: 'application/pdf', start }
    if (startsWith(head, jpeg, start)) return { mimeType: 'image/jpeg', start }
  }
  return undefined
}

/** The brands of ISO/IEC 23008-12, annex B.4, and of AV1's pictures. */
const brands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis']
/** The first brand, or one of those that the file is compatible with. */
const isHeic = (bytes: Uint8Array) =>
  [8, 16, 20, 24, 28].some((at) => brands.some((brand) => startsWith(bytes, ascii(brand), at)))
