import { holdsAllBlocks } from './jpeg-blocks.ts'
import { type JpegFrame, type JpegScan, listJpegScans, readJpegFrame } from './jpeg-frame.ts'
import { listJpegParts } from './jpeg-parts.ts'

/**
 * Whether a JPEG can be decoded to its end. With an end mark it can. Without one (some scanners forget it) its blocks are
 * counted: a file whose last third was lost on the way has no end mark either, and arrives with a gray or black end.
 */
export function isWholeJpeg(bytes: Uint8Array, start = 0): boolean {
  const { parts, hasEnd } = listJpegParts(bytes, start)
  const frame = readJpegFrame(bytes, parts)
  const scans = listJpegScans(bytes, parts)
  const last = scans.at(-1)
  if (!frame || !last) return false
  if (hasEnd) return true
  if (!frame.components.every(({ id }) => isTold(frame, id, scans))) return false
  // What a progressive picture's last scan lacks is a little sharpness.
  return (
    frame.kind === 'progressive' || (frame.kind === 'baseline' && holdsAllBlocks(bytes, parts, frame, last))
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
