import { parseOrientation } from '#shared/form/files/parse-orientation.ts'
import { listWebpChunks } from '#shared/form/files/webp-chunks.ts'
import { lostItsEnd } from '#shared/form/files/webp-end.ts'
import { createOrientation } from './create-orientation.ts'

/** Flags of VP8X for EXIF and XMP (RFC 9649, 2.7.1). */
const exifFlag = 0x08
const metadataFlags = exifFlag | 0x04
const headerLength = 12

/** The picture without EXIF (but for the orientation) and XMP, or undefined when its chunks do not form a picture. */
export function stripWebp(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const { chunks, isCut } = listWebpChunks(bytes)
  if (isCut || lostItsEnd(bytes, chunks)) return undefined
  const orientation = chunks
    .filter(({ type }) => type === 'EXIF')
    .map(({ start, dataEnd }) => parseOrientation(file.subarray(start + 8, dataEnd)))
    .find((found) => found !== undefined)
  const parts = chunks
    .filter(({ type }) => type !== 'EXIF' && type !== 'XMP ')
    .map(({ type, start, end }) => {
      const chunk = file.subarray(start, end)
      return type === 'VP8X' ? withFlags(chunk, orientation === undefined ? 0 : exifFlag) : chunk
    })
  if (parts.length === 0) return undefined
  const turned = orientation === undefined ? [] : [createChunk('EXIF', createOrientation(orientation))]
  const content = Buffer.concat([...parts, ...turned])
  const header = Buffer.from(file.subarray(0, headerLength))
  header.writeUInt32LE(content.length + 4, 4)
  return Buffer.concat([header, content])
}

function withFlags(chunk: Buffer, flags: number): Buffer {
  const copy = Buffer.from(chunk)
  if (copy.length > 8) copy.writeUInt8((copy.readUInt8(8) & ~metadataFlags) | flags, 8)
  return copy
}

function createChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 0, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}
