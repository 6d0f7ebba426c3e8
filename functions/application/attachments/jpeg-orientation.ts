/** EXIF 2.32, 4.6.4: how to turn the picture upright. 1 means it is upright already. */
const orientationTag = 0x0112
const shortType = 3
const identifier = 'Exif\0\0'
/** Marker, length and identifier, before the TIFF header. */
const tiffStart = 10

/** The orientation in an EXIF segment, or undefined when the picture needs no turning. */
export function parseOrientation(segment: Buffer): number | undefined {
  if (segment.toString('latin1', 4, tiffStart) !== identifier) return undefined
  const tiff = segment.subarray(tiffStart)
  if (tiff.length < 14) return undefined
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (offset: number) => (isLittle ? tiff.readUInt16LE(offset) : tiff.readUInt16BE(offset))
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (directory + 2 > tiff.length) return undefined
  const count = short(directory)
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12
    if (entry + 12 > tiff.length) return undefined
    if (short(entry) !== orientationTag || short(entry + 2) !== shortType) continue
    const orientation = short(entry + 8)
    return orientation >= 2 && orientation <= 8 ? orientation : undefined
  }
  return undefined
}

/** An EXIF segment that holds the orientation only. */
export function createOrientationSegment(orientation: number): Buffer {
  const content = Buffer.alloc(26)
  content.write('MM', 0, 'latin1')
  content.writeUInt16BE(42, 2)
  content.writeUInt32BE(8, 4)
  content.writeUInt16BE(1, 8)
  content.writeUInt16BE(orientationTag, 10)
  content.writeUInt16BE(shortType, 12)
  content.writeUInt32BE(1, 14)
  content.writeUInt16BE(orientation, 18)
  const body = Buffer.concat([Buffer.from(identifier, 'latin1'), content])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
