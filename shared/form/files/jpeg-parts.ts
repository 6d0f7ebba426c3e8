/** Marker codes of ISO/IEC 10918-1, table B.1. */
export const startOfScan = 0xda
const startOfImage = 0xd8
const endOfImage = 0xd9
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7
/** Markers without a length, which mean nothing outside of a scan. */
const isBare = (marker: number) => marker <= 0x01 || marker === startOfImage || isRestart(marker)

/** A segment from its marker at `start` to `end`. The data of a scan follows up to `dataEnd`. */
export type JpegPart = { marker: number; start: number; end: number; dataEnd: number }

/**
 * The segments of a JPEG that starts at `start`. Like every reader it passes over stray bytes between them (libjpeg:
 * "extraneous bytes before marker"). `hasEnd` is false without an end mark and when the last segment is cut.
 */
export function listJpegParts(bytes: Uint8Array, start: number): { parts: JpegPart[]; hasEnd: boolean } {
  const parts: JpegPart[] = []
  for (let at = bytes.indexOf(0xff, start + 2); at >= 0; at = bytes.indexOf(0xff, at)) {
    const marker = bytes[at + 1]
    if (marker === undefined) break
    if (marker === endOfImage) return { parts, hasEnd: true }
    if (marker === 0xff || isBare(marker)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const end = at + 2 + wordAt(bytes, at + 2)
    if (end > bytes.length || Number.isNaN(end)) break
    const dataEnd = marker === startOfScan ? findMarker(bytes, end) : end
    parts.push({ marker, start: at, end, dataEnd })
    at = Math.max(dataEnd, at + 2)
  }
  return { parts, hasEnd: false }
}

/** A big-endian number of two bytes; NaN past the end. */
export const wordAt = (bytes: Uint8Array, at: number) =>
  (bytes[at] ?? Number.NaN) * 256 + (bytes[at + 1] ?? Number.NaN)

/** The end of a scan's data: the first marker that is neither a stuffed byte nor a restart, or the end of the file. */
function findMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next !== 0x00 && next !== 0xff && !isRestart(next)) return at
  }
  return bytes.length
}
