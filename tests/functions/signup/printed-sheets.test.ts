import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAnswer } from '../../support/functions/answer.ts'
import { signInOrganizer } from '../../support/functions/organizer.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { readPaper, wordsOf } from '../../support/functions/read-paper.ts'
import { readWorksheet, readXml } from '../../support/functions/read-spreadsheet.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'
import { unzip } from '../../support/functions/unzip.ts'

let server: TestServer
let organizer: Phone
let params: { id: string }

/** A valid number of somebody born on 1 May 1996 (GB 11643). */
function idNumberOf(place: number): string {
  const digits = `34010419960501${String(2 * place).padStart(3, '0')}`
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0)
  return digits + '10X98765432'.charAt(sum % 11)
}

/** An evening with 26 women and one man. Wang Fang has canceled, and one woman waits. */
beforeAll(async () => {
  server = await startTestServer()
  const id = await createEvent(server.supabase, {
    men: 3,
    women: 26,
    columns: { title: '会聚良缘 · 冬日城市漫步', asks_id_number: true },
  })
  params = { id }
  organizer = await signInOrganizer(server, { openid: 'zhao-min', phone: '13800000500', eventId: id })
  for (let place = 0; place < 28; place += 1) {
    const worker = await signIn(server, `woman-${place}`)
    const name =
      place === 0 ? '王芳' : `示例${'甲乙丙丁戊己庚辛壬癸'.charAt(place % 10)}${'一二三'.charAt(place / 10)}`
    await worker.call('signUpForEvent', {
      params,
      body: sampleSignup({
        fullName: name,
        idNumber: idNumberOf(place),
        nickname: `昵称${place}`,
        phone: String(13_800_001_000 + place),
        employer:
          place === 3
            ? '示例非常长的名字的机械设备制造与安装工程股份有限公司合肥第二分公司包装车间'
            : '示例物流有限公司',
      }),
    })
  }
  const man = await signIn(server, 'man')
  await man.call('signUpForEvent', {
    params,
    body: sampleSignup({ fullName: '示例李强', sex: '男', phone: '13800001100', idNumber: idNumberOf(40.5) }),
  })
  const wang = await signIn(server, 'woman-0')
  const own = await wang.call('getMySignup', { params })
  await wang.call('cancelSignup', { params: { id: own?.id ?? '' } })
}, 240_000)
afterAll(() => server.close())

async function download(sheet: string, format: string, reason?: string) {
  const { url } = await organizer.call('createExport', {
    params,
    body: { sheet, format, ...(reason && { reason }) },
  })
  return readAnswer(await fetch(server.url + url))
}
const textsOf = (xml = '') => readWorksheet(xml).map((row) => row.map(({ text }) => text))

describe('签到表', () => {
  test('as PDF is A4, by seat, with heads and numbers on each page and only the last digits of phones', async () => {
    const { status, headers, bytes } = await download('签到表', 'pdf')
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const pages = await readPaper(bytes)
    expect(pages).toHaveLength(3)
    for (const [index, page] of pages.entries()) {
      expect([Math.round(page.size.width), Math.round(page.size.height)]).toEqual([595, 842])
      for (const words of [
        '会聚良缘 · 冬日城市漫步',
        '签名',
        '手机尾号',
        `第 ${index + 1} 页，共 3 页`,
        '示例组织者',
      ])
        expect(wordsOf([page]).replaceAll(' ', '')).toContain(words.replaceAll(' ', ''))
    }
    const words = wordsOf(pages)
    expect(words).toContain('1001')
    expect(words).not.toContain('13800001001')
    expect(words).not.toContain('王芳')
    const seats = pages
      .flatMap(({ texts }) => texts.map(({ text }) => text))
      .filter((text) => /^[MF]\d\d$/.test(text))
    expect(seats).toEqual(
      [...seats].sort((one, other) => other.charCodeAt(0) - one.charCodeAt(0) || one.localeCompare(other)),
    )
  })

  test('as .xlsx prints on A4 upright with the first rows on each page', async () => {
    const files = unzip((await download('签到表', 'xlsx')).bytes)
    for (const [name, content] of files) expect(() => readXml(content), name).not.toThrow()
    expect(files.get('xl/workbook.xml')).toContain("'女'!$1:$3")
    const women = files.get('xl/worksheets/sheet2.xml')
    expect(women).toContain('paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"')
    expect(women).toContain('第 &amp;P 页，共 &amp;N 页')
    const rows = textsOf(women)
    expect(rows[2]).toEqual(['座位号', '姓名', '单位', '手机尾号', '签名'])
    expect(rows.flat()).not.toContain('王芳')
  })
})

describe('保险名单', () => {
  test('has whole ID numbers for the reason that is logged with the number of people', async () => {
    const pages = await readPaper((await download('保险名单', 'pdf', '给参加的人买当天的意外险')).bytes)
    expect(wordsOf(pages)).toContain(idNumberOf(1))
    const [entry] = await server.supabase.query('select * from public.access_log order by id desc limit 1')
    expect(entry).toMatchObject({
      action: '导出保险名单（pdf，含完整证件号码）',
      reason: '给参加的人买当天的意外险',
      row_count: 26,
    })
    const rows = textsOf(
      unzip((await download('保险名单', 'xlsx', '给参加的人买当天的意外险')).bytes).get(
        'xl/worksheets/sheet1.xml',
      ),
    )
    expect(rows[2]).toEqual(['序号', '姓名', '性别', '身份证号', '出生日期', '年龄', '手机号'])
    expect(rows.flat()).toContain(idNumberOf(1))
  })

  test('without a reason is refused with a sentence, and so is a reason for what shows no ID number', async () => {
    const refused = await organizer.attempt('createExport', {
      params,
      body: { sheet: '保险名单', format: 'pdf' },
    })
    expect(refused.problem).toMatchObject({
      status: 422,
      errors: [{ path: 'reason', message: expect.stringContaining('请写明为什么需要') }],
    })
    const body = { sheet: '签到表', format: 'pdf', reason: '想看看身份证号' }
    expect((await organizer.attempt('createExport', { params, body })).problem?.status).toBe(422)
  })

  test('is not for a helper, and paper is no CSV', async () => {
    await server.supabase.query(
      `insert into public.organizers (name, phone, event_id, role) values ('示例助手', '13800000511', $1, '助手')`,
      [params.id],
    )
    const helper = await signIn(server, 'helper')
    await helper.verifyPhone('13800000511')
    const body = { sheet: '保险名单', format: 'pdf', reason: '给参加的人买当天的意外险' }
    expect((await helper.attempt('createExport', { params, body })).problem?.code).toBe('role_too_small')
    await helper.call('createExport', { params, body: { sheet: '签到表', format: 'pdf' } })
    expect(
      (await helper.attempt('createExport', { params, body: { sheet: '桌牌', format: 'csv' } })).problem
        ?.status,
    ).toBe(422)
  })
})

describe('cards at a matchmaking event', () => {
  test.each(['胸牌', '桌牌'])('%s show seat and nickname, never the name or the employer', async (sheet) => {
    const { bytes } = await download(sheet, 'pdf')
    const pages = await readPaper(bytes)
    const words = wordsOf(pages)
    expect(words).toContain('F02')
    expect(words).toContain('昵称2')
    expect(words).not.toMatch(/示例甲|示例物流/)
    const files = unzip((await download(sheet, 'xlsx')).bytes)
    const rows = textsOf(files.get('xl/worksheets/sheet1.xml'))
    expect(rows.flat()).toEqual(expect.arrayContaining(['F02', '昵称2']))
    expect(files.get('xl/worksheets/sheet1.xml')).toContain('<rowBreaks')
  })
})
