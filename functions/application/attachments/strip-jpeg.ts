import { type JpegPart, listJpegParts } from '#shared/form/files/jpeg-parts.ts'
import { parseOrientation } from '#shared/form/files/parse-orientation.ts'
import { isWholeJpeg } from '#shared/form/files/whole-jpeg.ts'
import { createOrientation } from './create-orientation.ts'

const app0 = 0xe0
const app1 = 0xe1
const app2 = 0xe2
const app14 = 0xee
const app15 = 0xef
const comment = 0xfe
const exif = 'Exif\0\0'
const startOfImage = Buffer.from([0xff, 0xd8])
const endOfImage = Buffer.from([0xff, 0xd9])

/**
 * Removes EXIF (place, time, device), XMP, IPTC, comments, stray bytes and what phones append after the end (moving
 * pictures, second pictures). Keeps color data (JFIF, Adobe, ICC) and the orientation, without which photos would lie on
 * their side. Undefined when it cannot be decoded to its end.
 */
export function stripJpeg(bytes: Uint8Array, start: number): Uint8Array | undefined {
  if (!isWholeJpeg(bytes, start)) return undefined
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const { parts } = listJpegParts(bytes, start)
  const orientation = parts
    .filter(({ marker }) => marker === app1)
    .map((part) => file.subarray(part.start, part.end))
    .filter((segment) => segment.toString('latin1', 4, 10) === exif)
    .map((segment) => parseOrientation(segment.subarray(4)))
    .find((found) => found !== undefined)
  const kept = parts
    .filter((part) => isKept(part, file))
    .map((part) => file.subarray(part.start, part.dataEnd))
  const turned = orientation === undefined ? [] : [createSegment(orientation)]
  return Buffer.concat([startOfImage, ...turned, ...kept, endOfImage])
}

function isKept({ marker, start }: JpegPart, file: Buffer): boolean {
  if (marker === comment) return false
  if (marker < app0 || marker > app15) return true
  if (marker === app2) return file.toString('latin1', start + 4, start + 16) === 'ICC_PROFILE\0'
  return marker === app14 || (marker === app0 && file.toString('latin1', start + 4, start + 9) === 'JFIF\0')
}

function createSegment(orientation: number): Buffer {
  const body = Buffer.concat([Buffer.from(exif, 'latin1'), createOrientation(orientation)])
  const head = Buffer.from([0xff, app1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
