/** A chunk with its head and its padding. */
export type WebpChunk = { type: string; start: number; dataEnd: number; end: number }

const headerLength = 12

/** The chunks of a WebP (RFC 9649, 2.3). `isCut`: the file is shorter than it says. */
export function listWebpChunks(bytes: Uint8Array): { chunks: WebpChunk[]; isCut: boolean } {
  const chunks: WebpChunk[] = []
  if (bytes.length < headerLength) return { chunks, isCut: true }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const told = 8 + view.getUint32(4, true)
  // Some programs count the last padding byte and leave it out.
  const end = Math.min(told, bytes.length)
  if (told > bytes.length + 1) return { chunks, isCut: true }
  for (let start = headerLength; start < end; ) {
    if (start + 8 > end) return { chunks, isCut: true }
    const size = view.getUint32(start + 4, true)
    const dataEnd = start + 8 + size
    if (dataEnd > end) return { chunks, isCut: true }
    const next = Math.min(dataEnd + (size % 2), end)
    chunks.push({ type: String.fromCharCode(...bytes.subarray(start, start + 4)), start, dataEnd, end: next })
    start = next
  }
  return { chunks, isCut: chunks.length === 0 }
}
