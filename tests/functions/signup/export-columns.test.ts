import { afterAll, beforeAll, expect, test } from 'vitest'
import { anEvent } from '../../support/database/events.ts'
import { readAnswer } from '../../support/functions/answer.ts'
import { signInOrganizer } from '../../support/functions/organizer.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { readWorksheet } from '../../support/functions/read-spreadsheet.ts'
import { sampleSignup } from '../../support/functions/sample-event.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'
import { unzip } from '../../support/functions/unzip.ts'

let server: TestServer
let organizer: Phone
let params: { id: string }

/** A job fair with one place. Li Qiang has it, Zhao Lei and Wang Fang wait, and Sun Wei has canceled. */
beforeAll(async () => {
  server = await startTestServer()
  const id = await anEvent(server.supabase, { kind: '招聘会', pools: { 不限: 1 }, needsReview: false })
  params = { id }
  organizer = await signInOrganizer(server, { openid: 'xu-min', phone: '13800000900', eventId: id })
  for (const [index, fullName] of ['示例李强', '示例孙伟', '示例赵磊', '示例王芳'].entries()) {
    const worker = await signIn(server, fullName)
    const { fullName: _, ...plain } = sampleSignup()
    const { sex, birthDate, employer, regionCode, consentVersion, clientToken } = plain
    await worker.call('signUpForEvent', {
      params,
      body: {
        fullName,
        sex,
        birthDate,
        employer,
        regionCode,
        consentVersion,
        clientToken,
        phone: `1380000091${index}`,
      },
    })
  }
  const sun = await signIn(server, '示例孙伟')
  await sun.call('cancelSignup', { params: { id: (await sun.call('getMySignup', { params }))?.id ?? '' } })
})
afterAll(() => server.close())

async function worksheets() {
  const { url } = await organizer.call('createExport', { params, body: { format: 'xlsx' } })
  const files = unzip((await readAnswer(await fetch(server.url + url))).bytes)
  return (number: number) => readWorksheet(files.get(`xl/worksheets/sheet${number}.xml`) ?? '')
}

test('Xu Min reads of her job fair only what it asked: nothing of courting', async () => {
  const headers = (await worksheets())(2)[0]?.map(({ text }) => text)
  expect(headers).toEqual([
    '报名序号',
    '报名状态',
    '候补名次',
    '座位号',
    '姓名',
    '性别',
    '出生日期',
    '手机号',
    '工作单位',
    '所在市县',
    '年龄',
    '报名时间',
    '现场报名',
    '签到时间',
  ])
})

test('who canceled stands apart, and who waits has a place in line', async () => {
  const sheet = await worksheets()
  const rows = (number: number) =>
    sheet(number)
      .slice(1)
      .map((row) => Object.fromEntries(row.map(({ place, text }) => [place?.charAt(0), text])))
  expect(rows(2).map(({ E }) => E)).toEqual(['示例李强', '示例赵磊', '示例王芳'])
  expect(rows(2).map(({ C }) => C)).toEqual([undefined, '1', '2'])
  expect(rows(3).map(({ E, B }) => [E, B])).toEqual([['示例孙伟', '已取消']])
})
