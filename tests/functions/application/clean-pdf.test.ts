import { deflateSync } from 'node:zlib'
import { AFRelationship, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { cleanFile } from '#functions/application/attachments/clean-file.ts'
import { samplePdf } from '../../support/functions/sample-files.ts'

async function bytesOf(bytes: Uint8Array): Promise<Buffer> {
  const result = await cleanFile(bytes)
  if ('message' in result) throw new Error(result.message)
  return Buffer.from(result.bytes)
}
const typeOf = async (bytes: Uint8Array) => {
  const result = await cleanFile(bytes)
  return 'mimeType' in result ? result.mimeType : result.message
}

describe('a PDF that opens everywhere passes unchanged', () => {
  const words = '5 0 obj\n<</Title(/Encrypt 5 0 R and /JavaScript)/Author(a\\) /Launch)>>\nendobj'
  test.each([
    ['a plain one', samplePdf()],
    ['one with a byte order mark', Buffer.concat([Buffer.from('\ufeff'), samplePdf()])],
    ['one with a line in front', Buffer.concat([Buffer.from('\n'), samplePdf()])],
    ['one with 1,000 bytes in front', Buffer.concat([Buffer.alloc(1000, 'x'), samplePdf()])],
    ['one with 5,000 bytes behind', Buffer.concat([samplePdf(), Buffer.alloc(5000, 'x')])],
    ['one without end mark', samplePdf().subarray(0, -7)],
    ['one whose title names what is refused', samplePdf({ objects: words })],
    ['one that opens at a page', samplePdf({ catalog: '/OpenAction<</S/GoTo/D[3 0 R/Fit]>>' })],
    ['one with a link', samplePdf({ objects: '5 0 obj\n<</Subtype/Link/A<</S/URI/URI(a)>>>>\nendobj' })],
    ['one with a font called AA', samplePdf({ objects: '5 0 obj\n<</Font<</AA 6 0 R>>>>\nendobj' })],
    [
      'one that was changed and saved again',
      Buffer.concat([
        samplePdf(),
        Buffer.from(
          '2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\ntrailer\n<</Root 1 0 R/Prev 9>>\n%%EOF\n',
        ),
      ]),
    ],
  ])('%s', async (_, pdf) => {
    expect((await bytesOf(pdf)).equals(pdf)).toBe(true)
  })

  test.each([true, false])('one of a library, with object streams: %s', async (useObjectStreams) => {
    const document = await PDFDocument.create()
    document.addPage().drawText('sample')
    document.setTitle('/Encrypt /JavaScript')
    const bytes = await document.save({ useObjectStreams })
    expect(await typeOf(bytes)).toBe('application/pdf')
  })

  test('one that only its owner locked, as office programs do to forbid changes', async () => {
    const document = await PDFDocument.create()
    document.addPage().drawText('sample')
    document.encrypt({ ownerPassword: 'owner', userPassword: '' })
    expect(await typeOf(await document.save())).toBe('application/pdf')
  })
})

const script = '5 0 obj\n<</S/JavaScript/JS(app.alert(1))>>\nendobj'
/** A stream of objects that holds one, with its type written so. */
const objectStream = (type: string, object: string, filter = '/FlateDecode') => {
  const data = deflateSync(Buffer.from(`5 0 ${object}`, 'latin1')).toString('latin1')
  return `9 0 obj\n<</Type${type}/N 1/First 4/Filter${filter}/Length ${data.length}>>\nstream\n${data}\nendstream\nendobj`
}

test.each([
  ['a script when it opens', samplePdf({ catalog: '/OpenAction 5 0 R', objects: script })],
  ['a script written in place', samplePdf({ catalog: '/OpenAction<</S/JavaScript/JS(a)>>' })],
  ['a script under another spelling', samplePdf({ objects: '5 0 obj\n<</S/#4aav#61Script/JS(a)>>\nendobj' })],
  [
    'a script whose kind stands elsewhere',
    samplePdf({ objects: '5 0 obj\n<</S 6 0 R/JS(a)>>\nendobj\n6 0 obj\n/JavaScript\nendobj' }),
  ],
  ['a program to start', samplePdf({ catalog: '/OpenAction<</S/Launch/F(cmd.exe)>>' })],
  ['a page to open', samplePdf({ catalog: '/OpenAction<</S/URI/URI(http://a.example)>>' })],
  ['a page to open when it is left', samplePdf({ catalog: '/AA<</WC<</S/URI/URI(http://a.example)>>>>' })],
  [
    'something to do after it has turned to a page',
    samplePdf({ catalog: '/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S/Named/N/Print>>>>' }),
  ],
  ['a form that sends itself', samplePdf({ objects: '5 0 obj\n<</S/SubmitForm/F(//a)>>\nendobj' })],
  ['a file of another computer', samplePdf({ objects: '5 0 obj\n<</S/GoToR/F(//a/b.pdf)>>\nendobj' })],
  [
    'bytes that stand elsewhere',
    samplePdf({ objects: '5 0 obj\n<</F(//a)/Length 0>>\nstream\n\nendstream\nendobj' }),
  ],
  ['a body that turns by a script', samplePdf({ objects: '5 0 obj\n<</OnInstantiate 6 0 R>>\nendobj' })],
  ['a file within', samplePdf({ objects: '5 0 obj\n<</Type/Filespec/F(a.exe)/EF<</F 6 0 R>>>>\nendobj' })],
  ['a form that brings its own program', samplePdf({ catalog: '/AcroForm<</XFA 5 0 R>>' })],
  [
    'a script in a stream of objects',
    samplePdf({ objects: objectStream('/ObjStm', '<</S/JavaScript/JS(a)>>') }),
  ],
  [
    'a script in a stream of objects under another spelling',
    samplePdf({ objects: objectStream('/#4fbjStm', '<</S/JavaScript>>') }),
  ],
  [
    'a stream of objects that nobody can open',
    samplePdf({ objects: objectStream('/ObjStm', '<<>>', '/Secret') }),
  ],
  ['a script that a later version replaced', samplePdf({ objects: `${script}\n5 0 obj\n<<>>\nendobj` })],
  [
    'a script in a comment, where a table can point',
    samplePdf({ objects: '%5 0 obj <</S/JavaScript/JS(a)>>\n' }),
  ],
  [
    'a script in the bytes of a stream',
    samplePdf({ objects: `8 0 obj\n<</Length 60>>\nstream\n${script}\nendstream\nendobj` }),
  ],
])('a PDF with %s is refused with a sentence', async (_, bytes) => {
  expect(await cleanFile(bytes)).toEqual({
    code: 'invalid_input',
    message: expect.stringContaining('自动运行'),
  })
})

test.each([
  ['a script', (pdf: PDFDocument) => pdf.addJavaScript('main', 'app.alert(1)')],
  [
    'a file within',
    (pdf: PDFDocument) => pdf.attach(Buffer.from('MZ'), 'a.exe', { afRelationship: AFRelationship.Data }),
  ],
  [
    'a program to start',
    (pdf: PDFDocument) =>
      pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ S: 'Launch', F: PDFString.of('cmd') })),
  ],
])('%s is found behind an owner password too', async (_, add) => {
  const document = await PDFDocument.create()
  document.addPage()
  await add(document)
  document.encrypt({ ownerPassword: 'owner', userPassword: '' })
  for (const useObjectStreams of [true, false]) {
    const result = await cleanFile(await document.save({ useObjectStreams }))
    expect(result).toMatchObject({ message: expect.stringContaining('自动运行') })
  }
})

test('a PDF that lost its second half is refused, wherever it was cut', async () => {
  const document = await PDFDocument.create()
  for (let page = 0; page < 5; page += 1) document.addPage().drawText(`page ${page}`)
  for (const useObjectStreams of [true, false]) {
    const bytes = await document.save({ useObjectStreams })
    for (const share of [0.2, 0.4, 0.5, 0.66])
      expect(await typeOf(bytes.subarray(0, Math.floor(bytes.length * share)))).toMatch(/不完整/)
  }
})
