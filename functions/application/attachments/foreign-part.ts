import type { Recognized } from '#shared/form/files/file-type.ts'

/** What programs, archives and pages begin with. Some bytes in front of a PDF are no harm, these are another file. */
const foreignHeads = [
  'MZ',
  'PK',
  '\x7fELF',
  'Rar!',
  '7z',
  '#!',
  'GIF8',
  '\x89PNG',
  'RIFF',
  '\xca\xfe\xba\xbe',
]
const markup = /<(?:!doctype|html|script|svg|\?php|\?xml|hta|body)/i
/** The end of a ZIP archive stands before a comment of at most 65,535 bytes (APPNOTE 4.3.16). */
const archiveEnd = 'PK\x05\x06'
const archiveEndWithin = 22 + 65_535

/**
 * Whether a PDF is another file at the same time. Of pictures only what is drawn is kept, so theirs is gone.
 */
export function hasForeignPart(bytes: Uint8Array, { mimeType, start }: Recognized): boolean {
  if (mimeType !== 'application/pdf') return false
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const before = file.toString('latin1', 0, start)
  if (foreignHeads.some((head) => before.startsWith(head)) || markup.test(before)) return true
  return file.subarray(-archiveEndWithin).includes(Buffer.from(archiveEnd, 'latin1'))
}
