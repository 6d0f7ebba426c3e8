/** Metadata chunks of the extended format (RFC 9649, 2.7.1.5) and their flags in VP8X. */
const droppedChunks = new Set(['EXIF', 'XMP '])
const metadataFlags = 0x08 | 0x04
const headerLength = 12

/** The picture without EXIF and XMP, or undefined when its chunks do not form a picture. */
export function stripWebp(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (file.length < headerLength) return undefined
  const end = 8 + file.readUInt32LE(4)
  if (end > file.length) return undefined
  const parts: Buffer[] = []
  for (let offset = headerLength; offset < end; ) {
    if (offset + 8 > end) return undefined
    const size = file.readUInt32LE(offset + 4)
    // Chunks are padded to even sizes. Some programs leave out the last padding byte.
    const next = Math.min(offset + 8 + size + (size % 2), end)
    if (offset + 8 + size > end) return undefined
    const type = file.toString('latin1', offset, offset + 4)
    if (!droppedChunks.has(type))
      parts.push(type === 'VP8X' ? withoutFlags(file.subarray(offset, next)) : file.subarray(offset, next))
    offset = next
  }
  if (parts.length === 0) return undefined
  const content = Buffer.concat(parts)
  const header = Buffer.from(file.subarray(0, headerLength))
  header.writeUInt32LE(content.length + 4, 4)
  return Buffer.concat([header, content])
}

function withoutFlags(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk)
  copy.writeUInt8(copy.readUInt8(8) & ~metadataFlags, 8)
  return copy
}
