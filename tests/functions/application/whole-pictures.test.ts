import { expect, test } from 'vitest'
import { cleanFile } from '#functions/application/attachments/clean-file.ts'
import { sampleJpeg, samplePng, sampleWebp } from '../../support/functions/sample-files.ts'

/*
 * What a download that broke off leaves behind. Programs fill the file to its promised length, or end it as if it were
 * whole, and then it opens with a gray or black end.
 */
const plain = { withMetadata: false }
const jpeg = sampleJpeg({ ...plain, width: 4000, height: 3000 })
const png = samplePng(plain)
const endOfImage = Buffer.from([0xff, 0xd9])
const unreadable = { code: 'invalid_input', message: expect.stringContaining('不完整') }

/** The first part of a file, filled with zeros to its length. */
const padded = (file: Buffer, share: number) =>
  Buffer.concat([file.subarray(0, file.length * share), Buffer.alloc(file.length * (1 - share))])

test('a whole photo of twelve million pixels is taken', async () => {
  expect(await cleanFile(jpeg)).toMatchObject({ mimeType: 'image/jpeg' })
})

test.each([0.2, 0.5, 0.66, 0.9])('a JPEG of which %d arrived is refused, however it ends', async (share) => {
  const cut = jpeg.subarray(0, jpeg.length * share)
  expect(await cleanFile(cut)).toEqual(unreadable)
  expect(await cleanFile(Buffer.concat([cut, endOfImage]))).toEqual(unreadable)
  expect(await cleanFile(padded(jpeg, share))).toEqual(unreadable)
  expect(await cleanFile(Buffer.concat([padded(jpeg, share), endOfImage]))).toEqual(unreadable)
})

test('a JPEG that promises more rows than it has is refused', async () => {
  const taller = Buffer.from(jpeg)
  taller.writeUInt16BE(9000, taller.indexOf(Buffer.from([0xff, 0xc0])) + 5)
  expect(await cleanFile(taller)).toEqual(unreadable)
})

test('what no browser draws is refused: arithmetic coding and twelve bits', async () => {
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
  const [arithmetic, twelveBits] = [Buffer.from(jpeg), Buffer.from(jpeg)]
  arithmetic.writeUInt8(0xc9, frame + 1)
  twelveBits.writeUInt8(12, frame + 4)
  for (const bytes of [arithmetic, twelveBits]) expect(await cleanFile(bytes)).toEqual(unreadable)
})

test('a PNG with a wrong sum, or without its rows, is refused although it has an end', async () => {
  const data = png.indexOf('IDAT')
  const changed = Buffer.from(png)
  changed.writeUInt8(png.readUInt8(data + 8) ^ 1, data + 8)
  expect(await cleanFile(changed)).toEqual(unreadable)
  expect(await cleanFile(samplePng({ ...plain, height: 400 }))).toEqual(unreadable)
  const withoutData = Buffer.concat([png.subarray(0, data - 4), png.subarray(png.indexOf('IEND') - 4)])
  expect(await cleanFile(withoutData)).toEqual(unreadable)
})

test('a WebP that zeros fill to its length is refused, but not the white page that ends in some', async () => {
  const webp = (zeros: number) => {
    const start = sampleWebp({ ...plain, width: 3000, height: 4000 })
    const file = Buffer.concat([start.subarray(0, -4), Buffer.alloc(zeros + 4)])
    file.writeUInt32LE(file.length - 8, 4)
    file.writeUInt32LE(zeros + 3, start.indexOf('VP8 ') + 4)
    return file
  }
  // libwebp ends a white page of this size in 1,159 zeros, or at its fastest in 33,398.
  expect(await cleanFile(webp(33_398))).toMatchObject({ mimeType: 'image/webp' })
  expect(await cleanFile(webp(100_000))).toEqual(unreadable)
})

test.each(['heic', 'XXXX'])(
  'a photo of Apple whose first brand is %s gets the sentence about it',
  async (brand) => {
    const head = Buffer.concat([Buffer.from([0, 0, 0, 28]), Buffer.from(`ftyp${brand}\0\0\0\0mif1heic`)])
    expect(await cleanFile(head)).toMatchObject({ message: expect.stringContaining('HEIC') })
  },
)
