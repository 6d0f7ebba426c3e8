import type { FileType } from './file-type.ts'
import { readJpegFrame } from './jpeg-frame.ts'
import { listJpegParts } from './jpeg-parts.ts'
import { listPngChunks } from './png-chunks.ts'
import { listWebpChunks } from './webp-chunks.ts'

/** More than the largest photo of a phone (108 million). A header may promise more than any computer can draw. */
export const mostPixels = 120_000_000

type Size = { width: number; height: number }

/** How many pixels a picture has when it is drawn, by its headers alone; undefined when they do not say. */
export function countPixels(bytes: Uint8Array, mimeType: FileType, start = 0): number | undefined {
  const sizes = sizesOf[mimeType](bytes, start)
  return sizes.length === 0 ? undefined : Math.max(...sizes.map(({ width, height }) => width * height))
}

const sizesOf: Record<FileType, (bytes: Uint8Array, start: number) => Size[]> = {
  'image/jpeg': (bytes, start) => {
    const frame = readJpegFrame(bytes, listJpegParts(bytes, start).parts)
    return frame ? [frame] : []
  },
  'image/png': (bytes) => {
    const view = viewOf(bytes)
    return listPngChunks(bytes)
      .chunks.filter(({ type, start, end }) => type === 'IHDR' && end - start >= 25)
      .map(({ start }) => ({ width: view.getUint32(start + 8), height: view.getUint32(start + 12) }))
  },
  'image/webp': (bytes) =>
    listWebpChunks(bytes).chunks.flatMap(({ type, start, dataEnd }) => {
      const read = webpSizes[type]
      return read && dataEnd - start >= 18 ? [read(viewOf(bytes.subarray(start + 8, dataEnd)))] : []
    }),
  'application/pdf': () => [{ width: 0, height: 0 }],
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
const threeBytes = (view: DataView, at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536

/** RFC 9649, 2.5 (VP8), 2.6 (VP8L), 2.7.1 (VP8X). The size of an animation's frames is within the canvas. */
const webpSizes: Record<string, (data: DataView) => Size> = {
  'VP8 ': (data) => ({ width: data.getUint16(6, true) & 0x3fff, height: data.getUint16(8, true) & 0x3fff }),
  VP8L: (data) => ({
    width: (data.getUint32(1, true) & 0x3fff) + 1,
    height: ((data.getUint32(1, true) >>> 14) & 0x3fff) + 1,
  }),
  VP8X: (data) => ({ width: threeBytes(data, 4) + 1, height: threeBytes(data, 7) + 1 }),
}
