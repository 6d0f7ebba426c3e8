import { describe, expect, test } from 'vitest'
import { cleanFile } from '#functions/application/attachments/clean-file.ts'
import { ApiError } from '#functions/foundation/api-error.ts'
import { sampleJpeg, samplePdf, samplePng, sampleWebp } from '../../support/functions/sample-files.ts'

const pictures = { 'image/jpeg': sampleJpeg, 'image/png': samplePng, 'image/webp': sampleWebp }

function refusalOf(bytes: Uint8Array) {
  try {
    cleanFile(bytes)
  } catch (error) {
    if (error instanceof ApiError) return { code: error.code, message: error.fieldErrors[0]?.message }
    throw error
  }
  return undefined
}

describe.each(Object.entries(pictures))('a photo as %s', (mimeType, create) => {
  test('is recognized by its bytes', () => {
    expect(cleanFile(create()).mimeType).toBe(mimeType)
  })

  test('keeps nothing that says where or with what it was taken', () => {
    const { bytes } = cleanFile(create())
    expect(Buffer.from(bytes).includes('GPS')).toBe(false)
    expect(Buffer.from(bytes).includes('CAM')).toBe(false)
  })

  test('stays as it is when it has no metadata', () => {
    const plain = create({ withMetadata: false })
    expect(Buffer.from(cleanFile(plain).bytes).equals(plain)).toBe(true)
  })

  test('gives the same bytes every time, and again when it is cleaned twice', () => {
    const once = cleanFile(create()).bytes
    expect(cleanFile(create()).bytes).toEqual(once)
    expect(cleanFile(once).bytes).toEqual(once)
  })

  test('is refused when the upload broke off, wherever it did', () => {
    const whole = create({ withMetadata: false })
    for (let length = 12; length < whole.length; length += 1) {
      expect(refusalOf(whole.subarray(0, length))?.message).toMatch(/不完整|只能上传/)
    }
  })
})

test('a photo that the phone took sideways is still turned upright', () => {
  const cleaned = Buffer.from(cleanFile(sampleJpeg({ orientation: 6 })).bytes)
  expect(cleaned.includes('Exif')).toBe(true)
  expect(cleaned.readUInt16BE(cleaned.indexOf('Exif') + 6 + 18)).toBe(6)
})

test('a photo that is upright gets no EXIF at all', () => {
  expect(Buffer.from(cleanFile(sampleJpeg({ orientation: 1 })).bytes).includes('Exif')).toBe(false)
})

test('what a phone appends behind the picture does not stay', () => {
  const cleaned = Buffer.from(cleanFile(sampleJpeg()).bytes)
  expect(cleaned.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]))
})

test('a PDF passes unchanged', () => {
  const pdf = samplePdf()
  expect(cleanFile(pdf)).toEqual({ bytes: pdf, mimeType: 'application/pdf' })
})

test.each([
  ['an empty file', Buffer.alloc(0), 'invalid_input', '空的'],
  ['a PDF behind a password', samplePdf({ isEncrypted: true }), 'invalid_input', '密码'],
  ['a PDF without its end', samplePdf().subarray(0, 40), 'invalid_input', '不完整'],
  ['a program', Buffer.from('MZ\x90\0'), 'unsupported_media_type', '只能上传'],
  ['a page with a script', Buffer.from('<html><script>'), 'unsupported_media_type', '只能上传'],
  ['a drawing that can hold scripts', Buffer.from('<svg xmlns='), 'unsupported_media_type', '只能上传'],
  [
    'a file of more than 4 MB',
    Buffer.concat([samplePng(), Buffer.alloc(4 * 1024 * 1024)]),
    'payload_too_large',
    '4 MB',
  ],
])('%s is refused with a sentence', (_, bytes, code, words) => {
  expect(refusalOf(bytes)).toEqual({ code, message: expect.stringContaining(words) })
})
