import { createOrientationSegment, parseOrientation } from './jpeg-orientation.ts'

/** Marker codes of ISO/IEC 10918-1, table B.1. */
const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
const app0 = 0xe0
const app1 = 0xe1
const app2 = 0xe2
const app14 = 0xee
const app15 = 0xef
const comment = 0xfe
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7

/**
 * Removes EXIF (place, time, device), XMP, IPTC, comments and what phones append after the end (moving pictures). Keeps
 * color data (JFIF, Adobe, ICC) and the orientation, without which photos would lie on their side. Undefined when the
 * segments do not form a picture.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts: Buffer[] = [Buffer.from([0xff, startOfImage])]
  let orientation: number | undefined
  let hasScan = false
  for (let offset = 2; offset + 1 < file.length; ) {
    if (file[offset] !== 0xff) return undefined
    const marker = file.readUInt8(offset + 1)
    if (marker === 0xff) {
      offset += 1
      continue
    }
    if (marker === endOfImage) {
      parts.push(Buffer.from([0xff, endOfImage]))
      if (orientation !== undefined) parts.splice(1, 0, createOrientationSegment(orientation))
      return hasScan ? Buffer.concat(parts) : undefined
    }
    if (offset + 4 > file.length) return undefined
    const segmentEnd = offset + 2 + file.readUInt16BE(offset + 2)
    if (segmentEnd < offset + 4 || segmentEnd > file.length) return undefined
    const segment = file.subarray(offset, segmentEnd)
    if (marker === app1) orientation ??= parseOrientation(segment)
    if (isKept(marker, segment)) parts.push(segment)
    offset = segmentEnd
    if (marker === startOfScan) {
      hasScan = true
      const scanEnd = findNextMarker(file, offset)
      if (scanEnd === undefined) return undefined
      parts.push(file.subarray(offset, scanEnd))
      offset = scanEnd
    }
  }
  return undefined
}

function isKept(marker: number, segment: Buffer): boolean {
  if (marker === comment) return false
  if (marker < app0 || marker > app15) return true
  if (marker === app2) return segment.toString('latin1', 4, 16) === 'ICC_PROFILE\0'
  return marker === app14 || (marker === app0 && segment.toString('latin1', 4, 9) === 'JFIF\0')
}

/** Finds the end of the entropy-coded data: the first marker that is neither a stuffed byte nor a restart. */
function findNextMarker(file: Buffer, from: number): number | undefined {
  for (let offset = file.indexOf(0xff, from); offset >= 0; offset = file.indexOf(0xff, offset + 1)) {
    const next = file[offset + 1]
    if (next === undefined) return undefined
    if (next !== 0x00 && next !== 0xff && !isRestart(next)) return offset
  }
  return undefined
}
