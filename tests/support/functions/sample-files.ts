import { crc32, deflateSync } from 'node:zlib'

const segment = (marker: number, content: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** An EXIF block as a camera writes it: the orientation, the place and the device. */
function sampleTiff(orientation: number): Buffer {
  const tiff = Buffer.alloc(38)
  tiff.write('II', 0, 'latin1')
  tiff.writeUInt16LE(42, 2)
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(2, 8)
  // Make (0x010f), then Orientation (0x0112).
  tiff.writeUInt16LE(0x010f, 10)
  tiff.writeUInt16LE(2, 12)
  tiff.writeUInt32LE(4, 14)
  tiff.write('CAM\0', 18, 'latin1')
  tiff.writeUInt16LE(0x0112, 22)
  tiff.writeUInt16LE(3, 24)
  tiff.writeUInt32LE(1, 26)
  tiff.writeUInt16LE(orientation, 30)
  return Buffer.concat([tiff, Buffer.from('GPS 31.82N 117.22E')])
}

type Options = { orientation?: number; withMetadata?: boolean; width?: number; height?: number }

/** One row of gray blocks, a white one among them: its byte of ones is stuffed. */
function rowOfBlocks(across: number): Buffer {
  const bits = `000000${'10'}${'1'.repeat(8)}0${'00'.repeat(across - 4)}`
  const bytes = bits.match(/.{1,8}/g) ?? []
  return Buffer.from(
    bytes.flatMap((byte) => {
      const value = Number.parseInt(byte.padEnd(8, '1'), 2)
      return value === 0xff ? [value, 0] : [value]
    }),
  )
}

/** A gray picture of at least 32 pixels across: tables, a frame, and a scan with a restart after each row of blocks. */
export function sampleJpeg(options: Options = {}): Buffer {
  const { orientation = 6, withMetadata = true, width = 56, height = 16 } = options
  const [across, down] = [Math.ceil(width / 8), Math.ceil(height / 8)]
  const row = rowOfBlocks(across)
  const rows = Array.from({ length: down }, (_, index) =>
    index === 0 ? [row] : [Buffer.from([0xff, 0xd0 + ((index - 1) % 8)]), row],
  )
  const size = Buffer.alloc(4)
  size.writeUInt16BE(height, 0)
  size.writeUInt16BE(width, 2)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...(withMetadata
      ? [
          segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), sampleTiff(orientation)])),
          segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPS 31.82N</x:xmpmeta>')),
          segment(0xed, Buffer.from('Photoshop 3.0\0 IPTC GPS')),
          segment(0xfe, Buffer.from('taken at home, GPS')),
        ]
      : []),
    segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01profile', 'latin1')),
    segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
    segment(0xc0, Buffer.concat([Buffer.from([8]), size, Buffer.from([1, 1, 0x11, 0])])),
    segment(0xc4, Buffer.concat([Buffer.from([0x00, 1, 1]), Buffer.alloc(14), Buffer.from([0, 8])])),
    segment(0xc4, Buffer.concat([Buffer.from([0x10, 1, 0]), Buffer.alloc(14), Buffer.from([0])])),
    segment(0xdd, Buffer.from([across >> 8, across & 0xff])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    ...rows.flat(),
    Buffer.from([0xff, 0xd9]),
    ...(withMetadata ? [Buffer.from('MOTION PHOTO GPS')] : []),
  ])
}

const pngChunk = (type: string, data: Buffer) => {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(content))
  return Buffer.concat([length, content, sum])
}

/** A picture in gray. With another size than 4×4 its data is too short, and only the header says so. */
export function samplePng({
  withMetadata = true,
  orientation = 1,
  width = 4,
  height = 4,
}: Options = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(8, 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    ...(withMetadata
      ? [pngChunk('eXIf', sampleTiff(orientation)), pngChunk('tEXt', Buffer.from('Comment\0GPS'))]
      : []),
    pngChunk('IDAT', deflateSync(Buffer.alloc(20, 0))),
    pngChunk('IEND', Buffer.alloc(0)),
    ...(withMetadata ? [Buffer.from('GPS after the end')] : []),
  ])
}

export function sampleWebp({
  withMetadata = true,
  orientation = 1,
  width = 1,
  height = 1,
}: Options = {}): Buffer {
  const part = (type: string, data: Buffer) => {
    const frame = Buffer.alloc(8)
    frame.write(type, 0, 'latin1')
    frame.writeUInt32LE(data.length, 4)
    return Buffer.concat([frame, data, Buffer.alloc(data.length % 2)])
  }
  const canvas = Buffer.alloc(10)
  canvas.writeUInt8(withMetadata ? 0x0c : 0x00, 0)
  canvas.writeUIntLE(Math.max(width, 1) - 1, 4, 3)
  canvas.writeUIntLE(height - 1, 7, 3)
  const content = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    part('VP8X', canvas),
    part('VP8 ', Buffer.from([1, 2, 3])),
    ...(withMetadata ? [part('EXIF', sampleTiff(orientation)), part('XMP ', Buffer.from('<GPS/>'))] : []),
  ])
  const head = Buffer.alloc(8)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content])
}

/** A PDF of one page. `objects` are more of them, `catalog` and `trailer` more entries. */
export function samplePdf({ catalog = '', trailer = '', objects = '' } = {}): Buffer {
  return Buffer.from(
    `%PDF-1.4
1 0 obj
<</Type/Catalog/Pages 2 0 R${catalog}>>
endobj
2 0 obj
<</Type/Pages/Count 1/Kids[3 0 R]>>
endobj
3 0 obj
<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R>>
endobj
4 0 obj
<</Length 8>>
stream
0 0 m h

endstream
endobj
${objects}
trailer
<</Root 1 0 R${trailer}>>
%%EOF
`,
    'latin1',
  )
}

/** A PDF that asks for a password: no password makes this key. */
export const lockedPdf = (): Buffer =>
  samplePdf({
    trailer: '/Encrypt 5 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]',
    objects: `5 0 obj\n<</Filter/Standard/V 1/R 2/P -44/O<${'00'.repeat(32)}>/U<${'11'.repeat(32)}>>>\nendobj`,
  })
