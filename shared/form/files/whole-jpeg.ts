import { holdsAllBlocks } from './jpeg-blocks.ts'
import { type JpegFrame, type JpegScan, listJpegScans, readJpegFrame } from './jpeg-frame.ts'
import { listJpegParts } from './jpeg-parts.ts'

/**
 * Whether a JPEG can be decoded to its end. Its blocks are counted, whether it has an end mark or not: some scanners forget
 * the mark, and programs add one to what they received, so that a file whose last third was lost on the way arrives with a
 * gray or black end. A phone trusts the mark, because counting a photo of its own would take it seconds. What browsers do
 * not draw (arithmetic, lossless or hierarchical coding, 12 bits) is not whole either.
 */
export function isWholeJpeg(bytes: Uint8Array, start = 0, { trustsEnd = false } = {}): boolean {
  const { parts, hasEnd } = listJpegParts(bytes, start)
  const frame = readJpegFrame(bytes, parts)
  const scans = listJpegScans(bytes, parts)
  if (!frame || frame.kind === 'other' || scans.length === 0) return false
  if (hasEnd && trustsEnd) return true
  if (!frame.components.every(({ id }) => isTold(frame, id, scans))) return false
  // What a progressive picture's last scan lacks is a little sharpness.
  return (
    frame.kind === 'progressive' || scans.every((scan) => holdsAllBlocks(bytes, parts, frame, scan, hasEnd))
  )
}

/** Whether the scans tell all of a component, down to its last bit (ISO/IEC 10918-1, G.1.1.1). */
function isTold({ kind }: JpegFrame, id: number, scans: readonly JpegScan[]): boolean {
  const own = scans.filter(({ components }) => components.some((one) => one.id === id))
  if (kind !== 'progressive') return own.length > 0
  const exact = own.filter(({ lowBit }) => lowBit === 0)
  return Array.from({ length: 64 }, (_, place) => place).every((place) =>
    exact.some(({ from, to }) => from <= place && place <= to),
  )
}
