import { createInflate } from 'node:zlib'
import type { PngChunk } from '#shared/form/files/png-chunks.ts'

/** Channels by color type (PNG, third edition, 11.2.1). */
const channels: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** First column and row, and the steps, of the seven passes of an interlaced picture (8.2). */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Whether the compressed data holds every row that the header promises. It is read in pieces and not kept. */
export async function holdsAllRows(file: Buffer, chunks: readonly PngChunk[]): Promise<boolean> {
  const header = chunks[0]
  if (header?.type !== 'IHDR' || header.end - header.start < 25) return false
  const at = header.start + 8
  const [width, height] = [file.readUInt32BE(at), file.readUInt32BE(at + 4)]
  const bits = file.readUInt8(at + 8) * (channels[file.readUInt8(at + 9)] ?? 4)
  const isInterlaced = file.readUInt8(at + 12) === 1
  const sizeOf = (columns: number, rows: number) =>
    columns === 0 ? 0 : rows * (1 + Math.ceil((columns * bits) / 8))
  const needed = isInterlaced
    ? passes
        .map(([x, y, across, down]) =>
          sizeOf(Math.ceil((width - x) / across), Math.ceil((height - y) / down)),
        )
        .reduce((sum, one) => sum + one, 0)
    : sizeOf(width, height)
  return (await inflatedSize(file, chunks, needed)) >= needed
}

async function inflatedSize(file: Buffer, chunks: readonly PngChunk[], enough: number): Promise<number> {
  const inflate = createInflate()
  let size = 0
  try {
    for (const { type, start, end } of chunks)
      if (type === 'IDAT') inflate.write(file.subarray(start + 8, end - 4))
    inflate.end()
    for await (const piece of inflate) {
      size += piece.length
      if (size >= enough) break
    }
  } catch {
    // The data ends early or is damaged: what came out so far counts.
  }
  return size
}
