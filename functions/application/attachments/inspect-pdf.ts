/** Adobe's readers accept the end mark within the last kilobyte, and so does everybody (ISO 32000-1, annex H.3.18). */
const endMarkWithin = 1024

/** Whether the file has its end: an upload that broke off has not. */
export function isWholePdf(bytes: Uint8Array): boolean {
  return toLatin1(bytes.subarray(-endMarkWithin)).includes('%%EOF')
}

/** Whether opening it needs a key: the trailer names an encryption dictionary (ISO 32000-1, 7.6.1). */
export function isEncryptedPdf(bytes: Uint8Array): boolean {
  return /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(toLatin1(bytes))
}

const toLatin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
