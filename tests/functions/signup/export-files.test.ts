import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { escapeXml } from '#functions/signup/export/spreadsheet-cells.ts'
import { readWorksheet, readXml } from '../../support/functions/read-spreadsheet.ts'
import { createRoster, formula, type Roster } from '../../support/functions/sample-roster.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'
import { unzip } from '../../support/functions/unzip.ts'

let server: TestServer
let download: Roster['download']

beforeAll(async () => {
  server = await startTestServer()
  download = (await createRoster(server)).download
})
afterAll(() => server.close())

describe('the .xlsx', () => {
  let files: Map<string, string>
  const worksheet = (number: number) => files.get(`xl/worksheets/sheet${number}.xml`) ?? ''

  beforeAll(async () => {
    const { status, headers, bytes } = await download('xlsx')
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="signups.xlsx"; filename\*=UTF-8''%E7/,
    )
    expect(headers.get('cache-control')).toBe('private, no-store')
    files = unzip(bytes)
  })

  test('has only well-formed parts, and a worksheet per pool after the summary, and one of those who come no more', () => {
    for (const [name, content] of files) {
      expect(() => readXml(content), name).not.toThrow()
    }
    const workbook = readXml(files.get('xl/workbook.xml'))
    const names = [...workbook.querySelectorAll('sheet')].map((element) => element.getAttribute('name'))
    expect(names).toEqual(['汇总', '男', '女', '取消和未通过'])
  })

  test('has the questions as headers, frozen, and widths', () => {
    const headers = readWorksheet(worksheet(2))[0]?.map(({ text }) => text)
    expect(headers).toEqual(expect.arrayContaining(['姓名', '手机号', '出生日期']))
    expect(worksheet(2)).toContain('state="frozen"')
    expect(worksheet(2)).toContain('<col min="1" max="1"')
  })

  test('has everybody once, in the worksheet of their pool', () => {
    const namesOf = (number: number) =>
      readWorksheet(worksheet(number)).flatMap((row) =>
        row.filter(({ text }) => /^示例.$/.test(text)).map(({ text }) => text),
      )
    expect(namesOf(2)).toEqual(['示例二'])
    expect(namesOf(3)).toEqual(['示例一', '示例三'])
  })

  test('has phones as text and dates as dates', () => {
    const [headers = [], row = []] = readWorksheet(worksheet(2))
    const cellUnder = (label: string) => {
      const column = headers.find(({ text }) => text === label)?.place?.replace(/\d+/, '')
      return row.find(({ place }) => place?.replace(/\d+/, '') === column)
    }
    expect(cellUnder('手机号')).toMatchObject({ type: 'inlineStr', text: '13800000502' })
    // 1 May 1996 is day 35186 of a spreadsheet.
    expect(cellUnder('出生日期')).toMatchObject({ type: null, text: '35186', style: '4' })
  })

  test('holds what people typed as text, never as a formula', () => {
    const everything = [...files.values()].join('')
    expect(everything).not.toContain('<f>')
    expect(
      readWorksheet(worksheet(3))
        .flat()
        .map(({ text }) => text),
    ).toContain(formula)
    expect(
      readWorksheet(worksheet(2))
        .flat()
        .map(({ text }) => text),
    ).toContain('喜欢 <b>跑步</b> & "读书",  真的\n第二行')
    expect(escapeXml('\u0007<真的>\ufffe')).toBe('&lt;真的&gt;')
  })

  test('has a summary whose totals are the rows', () => {
    const rows = readWorksheet(worksheet(1)).map((row) => row.map(({ text }) => text))
    expect(rows).toContainEqual(['报名总数', '3'])
    expect(rows).toContainEqual(['男', '3', '1', '0'])
    expect(rows).toContainEqual(['女', '1', '1', '1'])
    expect(rows).toContainEqual(['已确认', '2'])
    expect(rows).toContainEqual(['候补', '1'])
  })
})

describe('the .csv', () => {
  test('begins as Excel needs it, and keeps rows and quotes apart', async () => {
    const { bytes, headers } = await download('csv')
    const text = bytes.toString()
    expect(headers.get('content-type')).toContain('text/csv')
    expect(text.startsWith('\uFEFF报名序号,报名状态,')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text).toContain('"喜欢 <b>跑步</b> & ""读书"",  真的\n第二行"')
  })

  test('calculates nothing that people typed', async () => {
    const cells = (await download('csv')).bytes.toString().split(/,|\r\n/)
    expect(cells).toEqual(expect.arrayContaining(["'+86", "'-教师", "'@小三"]))
    expect(cells.some((cell) => cell.startsWith(`"'=HYPERLINK`))).toBe(true)
    expect(cells.filter((cell) => /^"?\s*[=+@-]/.test(cell))).toEqual([])
  })
})

/** Not a dependency. When it is missing, the test says so and is skipped. */
const officeProgram = 'soffice'
const hasOffice = (() => {
  try {
    execFileSync(officeProgram, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    console.log('LibreOffice is not installed: opening the .xlsx with it is skipped')
    return false
  }
})()

test.runIf(hasOffice)(
  'LibreOffice opens the .xlsx and reads what we wrote',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'export-test-'))
    try {
      const { bytes } = await download('xlsx')
      writeFileSync(path.join(folder, 'roster.xlsx'), bytes)
      // 76 is UTF-8, -1 writes every worksheet to its own file.
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const args = [
        profile,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        folder,
        path.join(folder, 'roster.xlsx'),
      ]
      execFileSync(officeProgram, args, { stdio: 'ignore' })
      const women = readFileSync(path.join(folder, 'roster-女.csv'), 'utf8')
      expect(women).toContain('13800000501')
      expect(women).toContain('1996-05-01')
      expect(women).toContain('=HYPERLINK')
      expect(readFileSync(path.join(folder, 'roster-汇总.csv'), 'utf8')).toContain('报名总数,3')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
