/** A chunk with its length, type and checksum. */
export type PngChunk = { type: string; start: number; end: number }

const signatureLength = 8
/** Length and type before the data, and a checksum after it. */
const frameLength = 12

/** The chunks up to IEND. `isCut`: the file ends in the middle of one. What follows IEND belongs to no picture. */
export function listPngChunks(bytes: Uint8Array): { chunks: PngChunk[]; isCut: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const chunks: PngChunk[] = []
  for (let start = signatureLength; start < bytes.length; ) {
    if (start + frameLength > bytes.length) return { chunks, isCut: true }
    const end = start + frameLength + view.getUint32(start)
    if (end > bytes.length) return { chunks, isCut: true }
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8))
    // Zeros fill a file that lost its end.
    if (type === '\0\0\0\0') return { chunks, isCut: true }
    chunks.push({ type, start, end })
    if (type === 'IEND') break
    start = end
  }
  return { chunks, isCut: false }
}
