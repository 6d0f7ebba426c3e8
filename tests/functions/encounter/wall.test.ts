import { afterAll, beforeAll, expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { attempt } from '../../support/functions/phone.ts'
import { createEncounterEvent, type EncounterEvent } from '../../support/functions/sample-encounter.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let evening: EncounterEvent
let code: string
beforeAll(async () => {
  server = await startTestServer()
  evening = await createEncounterEvent(server)
  const { organizer, params } = evening
  const board = await organizer.call('scheduleRounds', { params, body: { rounds: 2, minutes: 5, left: [] } })
  code = board.wallCode ?? ''
  await organizer.call('controlRounds', { params, body: { action: '开始下一轮', round: 0 } })
})
afterAll(() => server.close())

const look = (shown = code) => attempt(server, 'getWall', { params: { code: shown } })
const goOn = (round: number) => attempt(server, 'continueRounds', { params: { code }, body: { round } })
const roundEnded = (secondsAgo: number) =>
  behindTheGuards(
    server.supabase,
    `update private.round_schedules set round_ends_at = now() - make_interval(secs => $2) where event_id = $1`,
    [evening.params.id, secondsAgo],
  )

test('the hall’s computer shows the seats by the host’s code, in any case of letters, and no name', async () => {
  for (const typed of [code, code.toLowerCase()]) {
    const { status, json } = await look(typed)
    expect(status).toBe(200)
    expect(json).toMatchObject({ title: expect.any(String), board: { currentRound: 1, wallCode: code } })
    expect(JSON.stringify(json)).not.toMatch(/示例一|示例\d|138/)
  }
})

test('a wrong code shows nothing, nor does a text that can be none', async () => {
  expect((await look(code === '22222222' ? '33333333' : '22222222')).status).toBe(404)
  expect((await look('1')).status).toBe(404)
})

test('nobody with the code starts a round while people talk, or while they move', async () => {
  expect((await goOn(1)).status).toBe(409)
  await roundEnded(30)
  expect((await goOn(1)).status).toBe(409)
  expect((await look()).json).toMatchObject({ board: { currentRound: 1 } })
})

test('after the minute the round starts once, whoever asks; after the last round there is none', async () => {
  await roundEnded(61)
  const answers = await Promise.all([goOn(1), goOn(1)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await look()).json).toMatchObject({ board: { currentRound: 2, phase: '进行中' } })
  await roundEnded(61)
  expect((await goOn(2)).status).toBe(409)
})
