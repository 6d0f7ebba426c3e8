/** Adobe's readers accept the end mark within the last kilobyte (ISO 32000-1, annex H.3.18), and so do others. */
const endMarkWithin = 1024

/** Whether the file has an end mark. An interrupted upload has none. */
export function isWholePdf(bytes: Uint8Array): boolean {
  return toLatin1(bytes.subarray(-endMarkWithin)).includes('%%EOF')
}

/** Whether the file needs a password: the trailer names an encryption dictionary (ISO 32000-1, 7.6.1). */
export function isEncryptedPdf(bytes: Uint8Array): boolean {
  return /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(toLatin1(bytes))
}

const toLatin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
