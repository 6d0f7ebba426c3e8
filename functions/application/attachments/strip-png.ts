import { crc32 } from 'node:zlib'
import { parseOrientation } from '#shared/form/files/parse-orientation.ts'
import { listPngChunks, type PngChunk } from '#shared/form/files/png-chunks.ts'
import { createOrientation } from './create-orientation.ts'
import { holdsAllRows } from './png-rows.ts'

/**
 * Chunks that determine how the picture looks (PNG, third edition, 11). All others are removed: text chunks with XMP and
 * comments, times, and vendor chunks. Of eXIf the orientation stays.
 */
const keptChunks = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
)
const signatureLength = 8
/** Readers give up when the sum of one of these is wrong. With others they leave the chunk out. */
const needsRightSum = new Set(['IHDR', 'PLTE', 'IDAT'])

/** The picture without metadata, or undefined when its chunks do not form a whole picture. */
export async function stripPng(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const { chunks, isCut } = listPngChunks(bytes)
  if (chunks[0]?.type !== 'IHDR') return undefined
  if (chunks.some((chunk) => needsRightSum.has(chunk.type) && !hasRightSum(file, chunk))) return undefined
  // Some programs forget the end, or their download lost the rest. Readers draw such a picture, when it is all there.
  if (!(await holdsAllRows(file, chunks))) return undefined
  const hasEnd = !isCut && chunks.at(-1)?.type === 'IEND'
  const parts = chunks.flatMap(({ type, start, end }) => {
    if (type === 'eXIf') return turning(file.subarray(start + 8, end - 4))
    return keptChunks.has(type) ? [file.subarray(start, end)] : []
  })
  const end = hasEnd ? [] : [createChunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([file.subarray(0, signatureLength), ...parts, ...end])
}

const hasRightSum = (file: Buffer, { start, end }: PngChunk) =>
  crc32(file.subarray(start + 4, end - 4)) === file.readUInt32BE(end - 4)

function turning(exif: Buffer): Buffer[] {
  const orientation = parseOrientation(exif)
  return orientation === undefined ? [] : [createChunk('eXIf', createOrientation(orientation))]
}

function createChunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(content), 4)
  return Buffer.concat([frame.subarray(0, 4), content, frame.subarray(4)])
}
