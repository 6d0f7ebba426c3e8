import type { JpegFrame, JpegScan } from './jpeg-frame.ts'
import { type JpegPart, wordAt } from './jpeg-parts.ts'

/** A Huffman code (ISO/IEC 10918-1, F.2.2.3): for each next 16 bits its length times 256 and its value, or 0. */
type Code = Uint16Array

/** So many zeros are no end of a picture, but of a download that never came to its end. */
const mostZeros = 64

/**
 * Whether the data of a baseline scan holds all of its blocks. Nothing is drawn: the bits are only counted. A hundredth may
 * be missing, as readers forgive it. Zeros may follow the data, but they may not be the data.
 */
export function holdsAllBlocks(
  bytes: Uint8Array,
  parts: readonly JpegPart[],
  frame: JpegFrame,
  scan: JpegScan,
  hasEnd: boolean,
): boolean {
  const codes = readCodes(bytes, parts, scan.data.start)
  const widest = Math.max(...frame.components.map(({ across }) => across))
  const highest = Math.max(...frame.components.map(({ down }) => down))
  const own = scan.components.flatMap(({ id, dc, ac }) => {
    const component = frame.components.find((one) => one.id === id)
    const tables = { dc: codes.get(dc), ac: codes.get(16 + ac) }
    return component && tables.dc && tables.ac ? [{ ...component, dc: tables.dc, ac: tables.ac }] : []
  })
  const [first] = own
  if (!first || own.length < scan.components.length) return false
  const isAlone = own.length === 1
  const across = isAlone
    ? Math.ceil(Math.ceil((frame.width * first.across) / widest) / 8)
    : Math.ceil(frame.width / 8 / widest)
  const down = isAlone
    ? Math.ceil(Math.ceil((frame.height * first.down) / highest) / 8)
    : Math.ceil(frame.height / 8 / highest)
  const interval = readInterval(bytes, parts, scan.data.start)
  const bits = createBits(bytes, scan.data.start, scan.data.end)
  const units = across * down
  for (let unit = 0; unit < units; unit += 1) {
    if (interval > 0 && unit > 0 && unit % interval === 0) bits.restart()
    for (const component of own)
      for (let block = isAlone ? 1 : component.across * component.down; block > 0; block -= 1)
        if (!readBlock(bits, component.dc, component.ac)) return units - unit <= Math.min(across, units / 100)
  }
  return !endsInZeros(bytes, scan, bits.position(), hasEnd)
}

/** Whether blocks were read from the zeros that fill a file to its promised length. */
function endsInZeros(bytes: Uint8Array, { data }: JpegScan, read: number, hasEnd: boolean): boolean {
  let zeros = data.end
  while (zeros > data.start && bytes[zeros - 1] === 0) zeros -= 1
  return read - zeros > mostZeros && (!hasEnd || data.end - read > mostZeros)
}

type Bits = ReturnType<typeof createBits>

function readBlock(bits: Bits, dc: Code, ac: Code): boolean {
  const size = bits.decode(dc)
  if (size < 0 || !bits.skip(size)) return false
  for (let place = 1; place < 64; place += 1) {
    const symbol = bits.decode(ac)
    if (symbol < 0) return false
    if (symbol === 0) break
    place += symbol >> 4
    if (!bits.skip(symbol & 15)) return false
  }
  return true
}

function createBits(bytes: Uint8Array, start: number, end: number) {
  let at = start
  let held = 0
  let count = 0
  /** Of the bits that are held, how many were made up because the data had ended. */
  let missing = 0
  const fill = () => {
    while (count <= 24) {
      const byte = at < end ? (bytes[at] ?? 0) : 0xff
      // A stuffed zero belongs to the byte. At a restart mark the data ends, too.
      const isData = at < end && (byte !== 0xff || (at + 1 < end && bytes[at + 1] === 0))
      held = (held << 8) | (isData ? byte : 0)
      count += 8
      if (isData) at += byte === 0xff ? 2 : 1
      else missing += 8
    }
  }
  return {
    skip(bits: number): boolean {
      if (count < bits) fill()
      count -= bits
      return count >= missing
    },
    decode(code: Code): number {
      if (count < 16) fill()
      const entry = code[(held >>> (count - 16)) & 0xffff] ?? 0
      count -= entry >> 8
      return entry === 0 || count < missing ? -1 : entry & 0xff
    },
    /** Goes on after the next restart mark. */
    restart() {
      count = 0
      missing = 0
      while (at < end && !(bytes[at] === 0xff && (bytes[at + 1] ?? 0) >= 0xd0)) at += 1
      at += 2
    },
    /** The byte up to which everything was read. */
    position: () => at - ((count - missing) >> 3),
  }
}

/** The codes that hold at this place, DC by their number and AC by 16 more. A later one replaces an earlier one. */
function readCodes(bytes: Uint8Array, parts: readonly JpegPart[], before: number): Map<number, Code> {
  const codes = new Map<number, Code>()
  for (const { start, end } of parts.filter((part) => part.marker === 0xc4 && part.end <= before)) {
    for (let at = start + 4; at + 17 <= end; ) {
      const lengths = bytes.subarray(at + 1, at + 17)
      const total = lengths.reduce((sum, one) => sum + one, 0)
      codes.set(bytes[at] ?? 0, createCode(lengths, bytes.subarray(at + 17, at + 17 + total)))
      at += 17 + total
    }
  }
  return codes
}

function createCode(lengths: Uint8Array, values: Uint8Array): Code {
  const entries = new Uint16Array(65_536)
  let next = 0
  let used = 0
  for (const [index, count] of lengths.entries()) {
    const width = 1 << (15 - index)
    for (let one = 0; one < count && next < entries.length; one += 1) {
      entries.fill(((index + 1) << 8) | (values[used] ?? 0), next, next + width)
      next += width
      used += 1
    }
  }
  return entries
}

/** How many units stand between two restart marks; 0 for none. */
function readInterval(bytes: Uint8Array, parts: readonly JpegPart[], before: number): number {
  const last = parts.filter((part) => part.marker === 0xdd && part.end <= before).at(-1)
  return last ? wordAt(bytes, last.start + 4) : 0
}
