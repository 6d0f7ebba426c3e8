import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signupLabels } from '#shared/event/signup-labels.ts'
import { readAnswer } from '../support/functions/answer.ts'
import { signInOrganizer } from '../support/functions/organizer.ts'
import { type Phone, signIn } from '../support/functions/phone.ts'
import { createEvent, sampleSignup } from '../support/functions/sample-event.ts'
import { startTestServer, type TestServer } from '../support/functions/start-test-server.ts'
import { unzip } from '../support/functions/unzip.ts'

let server: TestServer
let organizer: Phone
let params: { id: string }

/** What people type to make a spreadsheet calculate, or to break it. */
const formula = '=HYPERLINK("http://evil.example","点我")'
const people = [
  { fullName: '示例一', sex: '女', phone: '13800000501', introduction: formula },
  {
    fullName: '示例二',
    sex: '男',
    phone: '13800000502',
    introduction: '喜欢 <b>跑步</b> & "读书", \u0007真的\n第二行',
  },
  {
    fullName: '示例三',
    sex: '女',
    phone: '13800000503',
    expectations: '+86',
    occupation: '-教师',
    nickname: '@小三',
  },
] as const

beforeAll(async () => {
  server = await startTestServer()
  const id = await createEvent(server.supabase, { men: 3, women: 1 })
  params = { id }
  organizer = await signInOrganizer(server, { openid: 'zhao-min', phone: '13800000500', eventId: id })
  for (const [index, person] of people.entries()) {
    const phone = await signIn(server, `person-${index}`)
    await phone.call('signUpForEvent', { params, body: sampleSignup(person) })
  }
})
afterAll(() => server.close())

async function download(format: 'xlsx' | 'csv') {
  const { url } = await organizer.call('createExport', { params, body: { format } })
  return readAnswer(await fetch(server.url + url))
}

/** Throws where a part is not well-formed. */
function readXml(xml = '') {
  const { DOMParser } = new JSDOM('').window
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  const error = document.querySelector('parsererror')
  if (error) throw new Error(error.textContent ?? 'not well-formed')
  return document
}

/** Rows of cells of a sheet, as text, with the style of each. */
function readSheet(xml: string) {
  return [...readXml(xml).querySelectorAll('row')].map((row) =>
    [...row.querySelectorAll('c')].map((cell) => ({
      place: cell.getAttribute('r'),
      type: cell.getAttribute('t'),
      style: cell.getAttribute('s'),
      text: cell.textContent ?? '',
    })),
  )
}

describe('the .xlsx', () => {
  let files: Map<string, string>
  const sheet = (number: number) => files.get(`xl/worksheets/sheet${number}.xml`) ?? ''

  beforeAll(async () => {
    const { status, headers, bytes } = await download('xlsx')
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="signups.xlsx"; filename\*=UTF-8''%E7/,
    )
    expect(headers.get('cache-control')).toBe('private, no-store')
    files = unzip(bytes)
  })

  test('has only well-formed parts, and a sheet per pool after the summary', () => {
    for (const [name, content] of files) {
      expect(() => readXml(content), name).not.toThrow()
    }
    const workbook = readXml(files.get('xl/workbook.xml'))
    const names = [...workbook.querySelectorAll('sheet')].map((element) => element.getAttribute('name'))
    expect(names).toEqual(['汇总', '男', '女'])
  })

  test('has the questions as headers, frozen, and widths', () => {
    const headers = readSheet(sheet(2))[0]?.map(({ text }) => text)
    expect(headers).toEqual(
      expect.arrayContaining([signupLabels.fullName, signupLabels.phone, signupLabels.birthDate]),
    )
    expect(sheet(2)).toContain('state="frozen"')
    expect(sheet(2)).toContain('<col min="1" max="1"')
  })

  test('has everybody once, in the sheet of their pool', () => {
    const namesOf = (number: number) =>
      readSheet(sheet(number)).flatMap((row) =>
        row.filter(({ text }) => /^示例.$/.test(text)).map(({ text }) => text),
      )
    expect(namesOf(2)).toEqual(['示例二'])
    expect(namesOf(3)).toEqual(['示例一', '示例三'])
  })

  test('has phones as text and dates as dates', () => {
    const [headers = [], row = []] = readSheet(sheet(2))
    const cellUnder = (label: string) => {
      const column = headers.find(({ text }) => text === label)?.place?.replace(/\d+/, '')
      return row.find(({ place }) => place?.replace(/\d+/, '') === column)
    }
    expect(cellUnder(signupLabels.phone)).toMatchObject({ type: 'inlineStr', text: '13800000502' })
    // 1 May 1996 is day 35186 of a spreadsheet.
    expect(cellUnder(signupLabels.birthDate)).toMatchObject({ type: null, text: '35186', style: '4' })
  })

  test('holds what people typed as text, never as a formula', () => {
    const everything = [...files.values()].join('')
    expect(everything).not.toContain('<f>')
    expect(
      readSheet(sheet(3))
        .flat()
        .map(({ text }) => text),
    ).toContain(formula)
    expect(
      readSheet(sheet(2))
        .flat()
        .map(({ text }) => text),
    ).toContain('喜欢 <b>跑步</b> & "读书", 真的\n第二行')
  })

  test('has a summary whose totals are the rows', () => {
    const rows = readSheet(sheet(1)).map((row) => row.map(({ text }) => text))
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
    expect(text).toContain('"喜欢 <b>跑步</b> & ""读书"", \u0007真的\n第二行"')
  })

  test('calculates nothing that people typed', async () => {
    const cells = (await download('csv')).bytes.toString().split(/,|\r\n/)
    expect(cells).toEqual(expect.arrayContaining(["'+86", "'-教师", "'@小三"]))
    expect(cells.some((cell) => cell.startsWith(`"'=HYPERLINK`))).toBe(true)
    expect(cells.filter((cell) => /^"?[=+@-]/.test(cell))).toEqual([])
  })
})

describe('a download link', () => {
  test('works once', async () => {
    const { url, expiresAt } = await organizer.call('createExport', { params, body: { format: 'csv' } })
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(5 * 60_000)
    expect((await fetch(server.url + url)).status).toBe(200)
    const again = await readAnswer(await fetch(server.url + url))
    expect(again.problem).toMatchObject({ status: 410, code: 'link_expired' })
  })

  test('works for five minutes', async () => {
    const { url } = await organizer.call('createExport', { params, body: { format: 'csv' } })
    await server.supabase.query(`update private.export_links set expires_at = now() - interval '1 second'`)
    expect((await readAnswer(await fetch(server.url + url))).problem?.code).toBe('link_expired')
  })

  test('is written down with who, when and how many', async () => {
    const count = async () => (await server.supabase.query('select * from public.access_log')).length
    const before = await count()
    await download('xlsx')
    expect(await count()).toBe(before + 1)
    const [entry] = await server.supabase.query('select * from public.access_log order by id desc limit 1')
    expect(entry).toMatchObject({ row_count: 3, actor: expect.stringContaining('示例组织者') })
  })

  test('is worth nothing once its maker organizes no more', async () => {
    const eventId = await createEvent(server.supabase)
    const former = await signInOrganizer(server, { openid: 'former', phone: '13800000599', eventId })
    const { url } = await former.call('createExport', { params: { id: eventId }, body: { format: 'csv' } })
    await server.supabase.query('delete from public.organizers where phone = $1', ['13800000599'])
    expect((await readAnswer(await fetch(server.url + url))).problem?.status).toBeGreaterThanOrEqual(403)
  })
})

describe('an export cannot be had by', () => {
  const body = { format: 'xlsx' }

  test('a stranger', async () => {
    const answer = await fetch(`${server.url}/api/organizer/events/${params.id}/exports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(answer.status).toBe(401)
  })

  test('a worker who signed up for the event', async () => {
    const participant = await signIn(server, 'person-0')
    expect((await participant.attempt('createExport', { params, body })).problem?.code).toBe('not_organizer')
  })

  test('the organizer of another event', async () => {
    const eventId = await createEvent(server.supabase)
    const other = await signInOrganizer(server, { openid: 'sun-wei', phone: '13800000598', eventId })
    expect((await other.attempt('createExport', { params, body })).problem?.code).toBe('not_found')
  })
})

const hasOffice = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
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
      // 76 is UTF-8, -1 asks for every sheet as a file of its own.
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
      execFileSync('soffice', args, { stdio: 'ignore' })
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
