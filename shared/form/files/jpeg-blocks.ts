import type { JpegFrame, JpegScan } from './jpeg-frame.ts'
import { type JpegPart, wordAt } from './jpeg-parts.ts'

/** A Huffman code as its values and the largest code of each length (ISO/IEC 10918-1, F.2.2.3). */
type Code = { values: Uint8Array; largest: number[]; offset: number[] }

/** Whether the data of a baseline scan holds all of its blocks. Nothing is drawn: the bits are only counted. */
export function holdsAllBlocks(
  bytes: Uint8Array,
  parts: readonly JpegPart[],
  frame: JpegFrame,
  scan: JpegScan,
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
  for (let unit = 0; unit < across * down; unit += 1) {
    if (interval > 0 && unit > 0 && unit % interval === 0) bits.restart()
    for (const component of own)
      for (let block = isAlone ? 1 : component.across * component.down; block > 0; block -= 1)
        if (!readBlock(bits, component.dc, component.ac)) return false
  }
  return true
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
  const next = (): number => {
    if (count === 0) {
      if (at >= end) return -1
      held = bytes[at] ?? 0
      at += 1
      if (held === 0xff) {
        // A stuffed zero belongs to the byte. A restart mark within a block means that something is missing.
        if (bytes[at] !== 0) return -1
        at += 1
      }
      count = 8
    }
    count -= 1
    return (held >> count) & 1
  }
  return {
    skip(bits: number): boolean {
      for (let left = bits; left > 0; left -= 1) if (next() < 0) return false
      return true
    },
    decode({ values, largest, offset }: Code): number {
      let code = 0
      for (let length = 0; length < 16; length += 1) {
        const bit = next()
        if (bit < 0) return -1
        code = code * 2 + bit
        if (code <= (largest[length] ?? -1)) return values[code + (offset[length] ?? 0)] ?? -1
      }
      return -1
    },
    /** Goes on after the next restart mark. */
    restart() {
      count = 0
      while (at < end && !(bytes[at] === 0xff && (bytes[at + 1] ?? 0) >= 0xd0)) at += 1
      at += 2
    },
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
  const largest: number[] = []
  const offset: number[] = []
  let code = 0
  let used = 0
  for (const count of lengths) {
    largest.push(count > 0 ? code + count - 1 : -1)
    offset.push(used - code)
    used += count
    code = (code + count) * 2
  }
  return { values, largest, offset }
}

/** How many units stand between two restart marks; 0 for none. */
function readInterval(bytes: Uint8Array, parts: readonly JpegPart[], before: number): number {
  const last = parts.filter((part) => part.marker === 0xdd && part.end <= before).at(-1)
  return last ? wordAt(bytes, last.start + 4) : 0
}
