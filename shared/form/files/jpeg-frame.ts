import { type JpegPart, startOfScan, wordAt } from './jpeg-parts.ts'

type Component = { id: number; across: number; down: number }
/** The frame of a JPEG: its size in pixels and the sampling of its components (ISO/IEC 10918-1, B.2.2). */
export type JpegFrame = {
  kind: 'baseline' | 'progressive' | 'other'
  width: number
  height: number
  components: readonly Component[]
}

const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Reads the frame; undefined for a file without one. */
export function readJpegFrame(bytes: Uint8Array, parts: readonly JpegPart[]): JpegFrame | undefined {
  const part = parts.find(({ marker }) => isFrame(marker))
  if (!part) return undefined
  const at = part.start + 4
  const components = Array.from({ length: bytes[at + 5] ?? 0 }, (_, index) => {
    const [id = 0, sampling = 0x11] = bytes.subarray(at + 6 + index * 3)
    return { id, across: sampling >> 4 || 1, down: sampling & 15 || 1 }
  })
  const isEightBits = bytes[at] === 8
  const kind =
    !isEightBits || part.marker > 0xc2 ? 'other' : part.marker === 0xc2 ? 'progressive' : 'baseline'
  return { kind, width: wordAt(bytes, at + 3), height: wordAt(bytes, at + 1), components }
}

/** A scan: the components with their tables, and what it tells of each (B.2.3). */
export type JpegScan = {
  components: readonly { id: number; dc: number; ac: number }[]
  from: number
  to: number
  lowBit: number
  data: { start: number; end: number }
}

/** All scans, in the order of the file. */
export function listJpegScans(bytes: Uint8Array, parts: readonly JpegPart[]): JpegScan[] {
  return parts
    .filter(({ marker }) => marker === startOfScan)
    .map(({ start, end, dataEnd }) => {
      const count = bytes[start + 4] ?? 0
      const components = Array.from({ length: count }, (_, index) => {
        const [id = 0, tables = 0] = bytes.subarray(start + 5 + index * 2)
        return { id, dc: tables >> 4, ac: tables & 15 }
      })
      const [from = 0, to = 63, approximation = 0] = bytes.subarray(start + 5 + count * 2)
      return { components, from, to, lowBit: approximation & 15, data: { start: end, end: dataEnd } }
    })
}
