import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readFile } from '#functions/application/attachments/read-file.ts'
import { lockedPdf, sampleJpeg, samplePdf } from '../../support/functions/sample-files.ts'

test('the server answers others while it reads eight files, each in a thread of its own', async () => {
  let turns = 0
  const clock = setInterval(() => {
    turns += 1
  }, 5)
  const files = Array.from({ length: 8 }, (_, index) => readFile(index % 2 ? samplePdf() : sampleJpeg()))
  const read = await Promise.all(files)
  clearInterval(clock)
  expect(read.map(({ mimeType }) => mimeType)).toEqual(
    Array.from({ length: 8 }, (_, index) => (index % 2 ? 'application/pdf' : 'image/jpeg')),
  )
  expect(turns).toBeGreaterThan(8)
})

test('a file that is not taken says why at the field, and the next one is read', async () => {
  await expect(readFile(lockedPdf())).rejects.toMatchObject({
    code: 'invalid_input',
    fieldErrors: [{ path: 'file', message: expect.stringContaining('密码') }],
  })
  expect((await readFile(sampleJpeg())).mimeType).toBe('image/jpeg')
})

test('a PDF of 1 MB that unpacks to 1 GB ends with a sentence, and the server stays up', {
  timeout: 120_000,
}, async () => {
  const once = deflateSync(Buffer.alloc(1024 * 1024 * 1024, ' ')).toString('latin1')
  const bomb = `9 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${once.length}>>\nstream\n${once}\nendstream\nendobj`
  await expect(readFile(samplePdf({ objects: bomb }))).rejects.toMatchObject({
    // The latter on a computer that has too little time even for this.
    code: expect.stringMatching(/^(invalid_input|storage_unavailable)$/),
  })
})

test('a good photo is taken by a computer that had no time for it for eleven seconds', async () => {
  const reading = readFile(sampleJpeg())
  // Busy, and not idle: the thread has a processor, and its answer has to wait.
  for (const until = Date.now() + 11_000; Date.now() < until; );
  expect((await reading).mimeType).toBe('image/jpeg')
})
