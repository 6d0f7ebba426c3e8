import { crc32, deflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A black and white PNG of these modules (true is black), each `unit` pixels wide. */
export function encodePng(modules: readonly (readonly boolean[])[], unit: number): Uint8Array<ArrayBuffer> {
  const side = modules.length * unit
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  // Eight bits of gray for each pixel.
  head.writeUInt8(8, 8)
  const lines = modules.map((row) => {
    const pixels = row.flatMap((isBlack) => Array<number>(unit).fill(isBlack ? 0 : 255))
    return Buffer.from([0, ...pixels])
  })
  const body = deflateSync(Buffer.concat(lines.flatMap((line) => Array<Buffer>(unit).fill(line))))
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))]),
  )
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(content))
  return Buffer.concat([length, content, check])
}
