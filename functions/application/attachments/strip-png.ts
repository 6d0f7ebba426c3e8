/**
 * Chunks that determine how the picture looks (PNG, third edition, 11). All others are removed: eXIf, text chunks with
 * XMP and comments, times, and vendor chunks.
 */
const keptChunks = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
)
const signatureLength = 8
/** Length and type before the data, and a checksum after it. */
const chunkFrame = 12

/** The picture without metadata, or undefined when its chunks do not form a picture. */
export function stripPng(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts = [file.subarray(0, signatureLength)]
  for (let offset = signatureLength; offset + chunkFrame <= file.length; ) {
    const end = offset + chunkFrame + file.readUInt32BE(offset)
    if (end > file.length) return undefined
    const type = file.toString('latin1', offset + 4, offset + 8)
    if (keptChunks.has(type)) parts.push(file.subarray(offset, end))
    if (type === 'IEND') return Buffer.concat(parts)
    offset = end
  }
  return undefined
}
