const segment = (marker: number, content: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** An EXIF block as a camera writes it: the orientation, the place and the device. */
function sampleExif(orientation: number): Buffer {
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
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 31.82N 117.22E')])
}

/** A minimal picture for our JPEG reader: tables, a frame, a scan with stuffed bytes and a restart. */
export function sampleJpeg({ orientation = 6, withMetadata = true } = {}): Buffer {
  const scanData = Buffer.from([0x11, 0xff, 0x00, 0x22, 0xff, 0xd0, 0x33])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...(withMetadata
      ? [
          segment(0xe1, sampleExif(orientation)),
          segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPS 31.82N</x:xmpmeta>')),
          segment(0xed, Buffer.from('Photoshop 3.0\0 IPTC GPS')),
          segment(0xfe, Buffer.from('taken at home, GPS')),
        ]
      : []),
    segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01profile', 'latin1')),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    scanData,
    Buffer.from([0xff, 0xd9]),
    ...(withMetadata ? [Buffer.from('MOTION PHOTO GPS')] : []),
  ])
}

/** A PNG chunk. Its checksum is not checked. */
const chunk = (type: string, data: Buffer) => {
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.write(type, 4, 'latin1')
  return Buffer.concat([frame, data, Buffer.alloc(4)])
}

export function samplePng({ withMetadata = true } = {}): Buffer {
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.alloc(13, 1)),
    ...(withMetadata ? [chunk('eXIf', Buffer.from('GPS')), chunk('tEXt', Buffer.from('Comment\0GPS'))] : []),
    chunk('IDAT', Buffer.from([1, 2, 3])),
    chunk('IEND', Buffer.alloc(0)),
    ...(withMetadata ? [Buffer.from('GPS after the end')] : []),
  ])
}

export function sampleWebp({ withMetadata = true } = {}): Buffer {
  const part = (type: string, data: Buffer) => {
    const frame = Buffer.alloc(8)
    frame.write(type, 0, 'latin1')
    frame.writeUInt32LE(data.length, 4)
    return Buffer.concat([frame, data, Buffer.alloc(data.length % 2)])
  }
  const content = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    part('VP8X', Buffer.from([withMetadata ? 0x0c : 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    part('VP8 ', Buffer.from([1, 2, 3])),
    ...(withMetadata ? [part('EXIF', Buffer.from('GPS31')), part('XMP ', Buffer.from('<GPS/>'))] : []),
  ])
  const head = Buffer.alloc(8)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content])
}

export const samplePdf = ({ isEncrypted = false } = {}): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R${isEncrypted ? '/Encrypt 5 0 R' : ''}>>\n%%EOF\n`,
  )
