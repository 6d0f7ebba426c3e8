import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersSchema } from '#shared/form/answers-schema.ts'
import { keptFileName } from '#shared/form/file-name.ts'
import * as z from '#shared/zod.ts'

test.each([
  ['a photo of 示例一', '示例一的身份证.jpg', '示例一的身份证.jpg'],
  ['a name of 300 characters keeps its ending', `${'证'.repeat(300)}.JPEG`, `${'证'.repeat(195)}.JPEG`],
  ['a long name without ending', 'x'.repeat(300), 'x'.repeat(200)],
  ['no emoji is cut in two', `${'a'.repeat(195)}😀😀😀.png`, `${'a'.repeat(195)}.png`],
  ['a long last word is no ending', `a.${'b'.repeat(300)}`, `a.${'b'.repeat(198)}`],
  ['a folder of Windows', 'C:\\Users\\示例\\扫描 1.pdf', '扫描 1.pdf'],
  ['a folder of Android', '/storage/emulated/0/DCIM/IMG_1.jpg', 'IMG_1.jpg'],
  ['a folder and nothing else', '../../', '材料'],
  ['control characters', 'a\0b\nc\u0007.pdf', 'a b c .pdf'],
  ['a direction that hides the ending', 'photo\u202egpj.exe', 'photogpj.exe'],
  ['half of an emoji', 'a\ud83d.jpg', 'a.jpg'],
  ['GBK read as Latin letters stays', 'Éí·ÝÖ¤.jpg', 'Éí·ÝÖ¤.jpg'],
  ['GBK read as UTF-8 stays', '\ufffd\ufffd֤.jpg', '\ufffd\ufffd֤.jpg'],
  ['nothing', '', '材料'],
  ['spaces and invisible marks', ' \u200b\u2060 ', '材料'],
  ['a dot file', '.jpg', '.jpg'],
])('%s', (_, name, kept) => {
  expect(keptFileName(name)).toBe(kept)
})

/** Any code point, halves of an emoji too. The library's own unit of this kind takes a second to build. */
const anySign = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code))

test('any name becomes one that the database and JSON take, and the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: anySign, maxLength: 400 }), (name) => {
      const kept = keptFileName(name)
      expect(kept.length).toBeGreaterThan(0)
      expect(kept.length).toBeLessThanOrEqual(200)
      expect([...kept].filter((sign) => sign < ' ' || '/\\'.includes(sign))).toEqual([])
      expect(Buffer.from(kept).toString()).toBe(kept)
      expect(keptFileName(kept)).toBe(kept)
    }),
  )
})

test('a draft of an older phone with a long file name is kept, with the name shortened', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  const file = (name: string) => ({ id, name, mimeType: 'image/jpeg', byteSize: 1 })
  expect(z.parse(answersSchema, { honor: [file(`${'证'.repeat(300)}.jpg`)] })).toEqual({
    honor: [file(`${'证'.repeat(196)}.jpg`)],
  })
})
