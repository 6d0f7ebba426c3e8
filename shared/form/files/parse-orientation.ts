/** EXIF 2.32, 4.6.4: how to turn the picture upright. 1 means it is upright already. */
const orientationTag = 0x0112
const shortType = 3
/** Stands in front in a JPEG's segment, and with some programs in other files. */
const prefix = [0x45, 0x78, 0x69, 0x66, 0, 0]

/** The orientation (2 to 8) in an EXIF block; undefined when the picture needs no turning. */
export function parseOrientation(exif: Uint8Array): number | undefined {
  const tiff = prefix.every((byte, index) => exif[index] === byte) ? exif.subarray(prefix.length) : exif
  if (tiff.length < 14) return undefined
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length)
  const isLittle = tiff[0] === 0x49
  const directory = view.getUint32(4, isLittle)
  if (directory + 2 > tiff.length) return undefined
  const count = view.getUint16(directory, isLittle)
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12
    if (entry + 12 > tiff.length) return undefined
    if (view.getUint16(entry, isLittle) !== orientationTag) continue
    if (view.getUint16(entry + 2, isLittle) !== shortType) continue
    const orientation = view.getUint16(entry + 8, isLittle)
    return orientation >= 2 && orientation <= 8 ? orientation : undefined
  }
  return undefined
}
