import { describe, expect, test } from 'vitest'
import { cleanFile } from '#functions/application/attachments/clean-file.ts'
import {
  lockedPdf,
  sampleJpeg,
  samplePdf,
  samplePng,
  sampleWebp,
} from '../../support/functions/sample-files.ts'

const pictures = {
  'image/jpeg': { create: sampleJpeg, forgiven: 2 },
  'image/png': { create: samplePng, forgiven: 16 },
  'image/webp': { create: sampleWebp, forgiven: 1 },
}

async function bytesOf(bytes: Uint8Array): Promise<Buffer> {
  const result = await cleanFile(bytes)
  if ('message' in result) throw new Error(result.message)
  return Buffer.from(result.bytes)
}
const typeOf = async (bytes: Uint8Array) => {
  const result = await cleanFile(bytes)
  return 'mimeType' in result ? result.mimeType : result.message
}

describe.each(Object.entries(pictures))('a photo as %s', (mimeType, { create, forgiven }) => {
  test('is recognized by its bytes', async () => {
    expect(await typeOf(create())).toBe(mimeType)
  })

  test('keeps nothing that says where or with what it was taken', async () => {
    const bytes = await bytesOf(create({ orientation: 6 }))
    expect(bytes.includes('GPS')).toBe(false)
    expect(bytes.includes('CAM')).toBe(false)
  })

  test('is still turned upright when the phone took it sideways', async () => {
    const cleaned = await bytesOf(create({ orientation: 6 }))
    expect(cleaned.readUInt16BE(cleaned.indexOf('MM') + 18)).toBe(6)
  })

  test('gets no EXIF at all when it is upright', async () => {
    expect((await bytesOf(create({ orientation: 1 }))).includes('Exif')).toBe(false)
    expect((await bytesOf(create({ orientation: 1 }))).includes('MM\0*')).toBe(false)
  })

  test('stays as it is when it has no metadata', async () => {
    const plain = create({ withMetadata: false })
    expect((await bytesOf(plain)).equals(plain)).toBe(true)
  })

  test('gives the same bytes every time, and again when it is cleaned twice', async () => {
    const once = await bytesOf(create({ orientation: 6 }))
    expect(await bytesOf(create({ orientation: 6 }))).toEqual(once)
    expect(await bytesOf(once)).toEqual(once)
  })

  test('is refused when the upload broke off before the picture was whole, wherever it did', async () => {
    const whole = create({ withMetadata: false })
    for (let length = 12; length < whole.length - forgiven; length += 1)
      expect(await typeOf(whole.subarray(0, length))).toMatch(/不完整|只能上传/)
  })

  test('is refused before it is drawn when its header promises 30,000 × 30,000', async () => {
    expect(await typeOf(create({ width: 30_000, height: 30_000 }))).toMatch(/太大了/)
  })
})

describe('a picture that opens everywhere is taken', () => {
  const jpeg = sampleJpeg({ withMetadata: false })
  const scan = jpeg.indexOf(Buffer.from([0xff, 0xc4]))
  test.each([
    ['a JPEG without end mark', jpeg.subarray(0, -2)],
    [
      'a JPEG with zeros between its segments',
      Buffer.concat([jpeg.subarray(0, scan), Buffer.alloc(18), jpeg.subarray(scan)]),
    ],
    ['a JPEG with a line in front', Buffer.concat([Buffer.from('\r\n'), jpeg])],
    ['a JPEG with a second picture behind it', Buffer.concat([jpeg, jpeg])],
    ['a JPEG padded with zeros', Buffer.concat([jpeg, Buffer.alloc(4096)])],
  ])('%s, and all of them are stored alike', async (_, bytes) => {
    expect((await bytesOf(bytes)).equals(jpeg)).toBe(true)
  })

  test('a PNG without end mark gets one', async () => {
    const png = samplePng({ withMetadata: false })
    expect((await bytesOf(png.subarray(0, -12))).equals(png)).toBe(true)
  })
})

const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')])
const zip = Buffer.concat([
  Buffer.from('PK\x03\x04'),
  Buffer.alloc(30),
  Buffer.from('PK\x05\x06'),
  Buffer.alloc(18),
])

test.each([
  ['an empty file', Buffer.alloc(0), 'invalid_input', '空的'],
  ['a PDF behind a password', lockedPdf(), 'invalid_input', '密码'],
  ['a PDF without its end', samplePdf().subarray(0, 40), 'invalid_input', '不完整'],
  ['a program', Buffer.from('MZ\x90\0'), 'unsupported_media_type', '只能上传'],
  ['a page with a script', Buffer.from('<html><script>'), 'unsupported_media_type', '只能上传'],
  ['a drawing that can hold scripts', Buffer.from('<svg xmlns='), 'unsupported_media_type', '只能上传'],
  ['a photo of Apple', heic, 'unsupported_media_type', 'HEIC'],
  ['a film', Buffer.from('\0\0\0\x18ftypmp42'), 'unsupported_media_type', '只能上传'],
  ['an archive', zip, 'unsupported_media_type', '只能上传'],
  ['a PDF that is an archive too', Buffer.concat([samplePdf(), zip]), 'unsupported_media_type', '只能上传'],
  ['an archive that is a PDF too', Buffer.concat([zip, samplePdf()]), 'unsupported_media_type', '只能上传'],
  [
    'a page that is a PDF too',
    Buffer.concat([Buffer.from('<script>1</script>'), samplePdf()]),
    'unsupported_media_type',
    '只能上传',
  ],
  [
    'a file of more than 4 MB',
    Buffer.concat([samplePng(), Buffer.alloc(4 * 1024 * 1024)]),
    'payload_too_large',
    '4 MB',
  ],
])('%s is refused with a sentence', async (_, bytes, code, words) => {
  expect(await cleanFile(bytes)).toEqual({ code, message: expect.stringContaining(words) })
})
