import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectAsWorker } from '#functions/database/worker-database.ts'
import { type RosterQuery, readRoster } from '#functions/signup/export/roster.ts'
import { anEvent } from '../../support/database/events.ts'
import { readAnswer } from '../../support/functions/answer.ts'
import { signInOrganizer } from '../../support/functions/organizer.ts'
import { signIn } from '../../support/functions/phone.ts'
import { readWorksheet } from '../../support/functions/read-spreadsheet.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'
import { unzip } from '../../support/functions/unzip.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

let lastPhone = 13_800_000_910
const phone = () => String(++lastPhone)

/** The organizer's .xlsx of an event with one signup: the rows of its worksheet of signups. */
async function worksheetOf(eventId: string, answers: object): Promise<(string | null)[][]> {
  const params = { id: eventId }
  const organizer = await signInOrganizer(server, { openid: crypto.randomUUID(), phone: phone(), eventId })
  const worker = await signIn(server, crypto.randomUUID())
  await worker.call('signUpForEvent', {
    params,
    body: { ...sampleSignup({ phone: phone(), sex: '男' }), ...answers },
  })
  const { url } = await organizer.call('createExport', { params, body: { format: 'xlsx' } })
  const { bytes } = await readAnswer(await fetch(server.url + url))
  return readWorksheet(unzip(bytes).get('xl/worksheets/sheet2.xml') ?? '').map((row) =>
    row.map(({ text }) => text),
  )
}

test("an event of teams says each person's team after the seat", async () => {
  const eventId = await anEvent(server.supabase, {
    kind: '文体活动',
    pools: { 不限: 4 },
    columns: { team_min_size: '3', team_max_size: '5' },
  })
  const [headers, row] = await worksheetOf(eventId, { teamName: '示例快跑队' })
  expect(headers?.slice(0, 7)).toEqual(['报名序号', '报名状态', '候补名次', '座位号', '队名', '队长', '姓名'])
  expect(row).toEqual(expect.arrayContaining(['示例快跑队']))
})

test('where people sign up one by one there is no such column', async () => {
  const [headers] = await worksheetOf(await createEvent(server.supabase), {})
  expect(headers?.slice(0, 5)).toEqual(['报名序号', '报名状态', '候补名次', '座位号', '姓名'])
})

test('each pool is read by itself, and a pool with fewer rows than were counted breaks the export off', async () => {
  const eventId = await createEvent(server.supabase)
  const number = phone()
  const organizer = await signInOrganizer(server, { openid: crypto.randomUUID(), phone: number, eventId })
  for (const sex of ['男', '女', '女'] as const) {
    const worker = await signIn(server, crypto.randomUUID())
    await worker.call('signUpForEvent', {
      params: { id: eventId },
      body: sampleSignup({ sex, phone: phone() }),
    })
  }
  const database = connectAsWorker(server.runtime, organizer.workerId)
  const sexes = async (query: Pick<RosterQuery, 'pool' | 'rowCount'>) => {
    const rows = []
    for await (const row of readRoster(database, { eventId, unmasked: false, ...query })) rows.push(row.sex)
    return rows
  }
  expect(await sexes({ pool: '女', rowCount: 2 })).toEqual(['女', '女'])
  expect(await sexes({ rowCount: 3 })).toEqual(['男', '女', '女'])
  await expect(sexes({ pool: '男', rowCount: 2 })).rejects.toThrow('1 rows of 2')
})
