import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EndpointName } from '#shared/api/endpoints.ts'
import type { Endpoint } from '#shared/foundation/endpoint.ts'
import type { Answer } from '../../support/functions/answer.ts'
import { endpoints } from '../../support/functions/endpoints.ts'
import { signInOrganizer } from '../../support/functions/organizer.ts'
import { attempt, type CallInput, type Phone, signIn } from '../../support/functions/phone.ts'
import { createEvent } from '../../support/functions/sample-event.ts'
import { door, type Expected, tryOf } from '../../support/functions/somebody-elses-ids.ts'
import { makeSomebodysThings, type SomebodysThings } from '../../support/functions/somebodys-things.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let theirs: SomebodysThings
let zhao: Phone
let zhaosEventId: string
let before: string[]

beforeAll(async () => {
  server = await startTestServer()
  theirs = await makeSomebodysThings(server)
  zhaosEventId = await createEvent(server.supabase)
  zhao = await signInOrganizer(server, { openid: 'zhao', phone: '13800000502', eventId: zhaosEventId })
  before = await whatThereIs()
})
afterAll(() => server.close())

/** Every row of every table that is about Li Qiang or about the event that Zhou organizes. */
async function whatThereIs(): Promise<string[]> {
  const { query } = server.supabase
  const tables = await query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'private') order by 1`,
  )
  const { liQiang, reference, eventId, signupId, teamSignupId } = theirs
  const marks = [liQiang.workerId, reference, eventId, signupId, teamSignupId]
  const rows: string[] = []
  for (const { name } of tables) {
    const found = await query<{ line: string }>(
      `select entry::text as line from ${name} as entry
       where exists (select from unnest($1::text[]) as mark where position(mark in entry::text) > 0) order by 1`,
      [marks],
    )
    rows.push(...found.map(({ line }) => `${name} ${line}`))
  }
  return rows
}

function expectNothingOfTheirs(answer: Answer, expected: Expected) {
  if (expected === 'nothing of theirs') {
    expect(answer.problem).toBeUndefined()
    expect(answer.status).toBe(200)
  } else expect(answer.problem?.code).toBe(expected)
  const text = answer.bytes.toString()
  for (const secret of theirs.secrets) expect(text).not.toContain(secret)
}

const names = Object.keys(endpoints) as EndpointName[]
const of = (...callers: Endpoint['caller'][]) =>
  names.filter((name) => callers.includes(endpoints[name].caller))

describe.each(of('worker', 'organizer', 'job'))('%s', (name) => {
  test('a stranger without a session is told nothing', async () => {
    const [, input] = tryOf(name)(theirs)
    expectNothingOfTheirs(await attempt(server, name, input), 'unauthenticated')
  })
})

describe.each(of('worker', 'organizer'))('%s', (name) => {
  test('the secret of the jobs is nobody’s session', async () => {
    const [, input] = tryOf(name)(theirs)
    const { jobsSecret } = server.runtime.environment.config
    expectNothingOfTheirs(await attempt(server, name, input, jobsSecret), 'unauthenticated')
  })
})

describe.each(of('anyone', 'job'))('%s', (name) => {
  test('a stranger, Wang Fang and Zhao learn and change nothing of Li Qiang', async () => {
    const wangFang = await signIn(server, `wang-fang-${name}`)
    for (const token of [undefined, wangFang.token, zhao.token]) {
      const [expected, input] = tryOf(name)(theirs)
      expectNothingOfTheirs(await attempt(server, name, input, token), expected)
    }
  })
})

describe.each(of('worker'))('%s', (name) => {
  test('Wang Fang, and Zhou who organizes his event, learn and change nothing of Li Qiang', async () => {
    const wangFang = await signIn(server, `wang-fang-${name}`)
    for (const phone of [wangFang, theirs.zhou]) {
      const [expected, input] = tryOf(name)(theirs)
      // The answers hold the caller's own data, and Zhou stays an organizer.
      if (expected === 'nothing of theirs' && phone !== wangFang) continue
      expectNothingOfTheirs(await phone.attempt(name, input), expected)
    }
  })
})

describe.each(of('organizer'))('%s', (name) => {
  test('Wang Fang, who organizes nothing, is told so', async () => {
    const wangFang = await signIn(server, `wang-fang-${name}`)
    const [, input] = tryOf(name)(theirs)
    expectNothingOfTheirs(await wangFang.attempt(name, input), 'not_organizer')
  })

  test('Zhao, who organizes another event, learns and changes nothing of this one', async () => {
    const [expected, input] = tryOf(name)(theirs)
    const answer = await zhao.attempt(name, input)
    expectNothingOfTheirs(answer, expected)
    expect(answer.bytes.toString()).not.toContain(theirs.eventId)
  })
})

test('Sun, a listed officer too, sees nothing of the draft that Chen fills in', async () => {
  await server.supabase.query(
    `insert into public.union_officers (name, phone, unit_name, trade_union_id, can_assist)
     values ('孙示例', '13800000503', '示例街道工会', '340111', true)`,
  )
  const sun = await signIn(server, 'sun')
  await sun.verifyPhone('13800000503')
  for (const name of ['getAssistedDraft', 'saveAssistedDraft', 'finishAssistance'] as const) {
    const [expected, input] = tryOf(name)(theirs)
    expectNothingOfTheirs(await sun.attempt(name, input), expected)
  }
  const body = { code: theirs.assistanceCode }
  expectNothingOfTheirs(await sun.attempt('claimAssistance', { body }), 'assistance_code_wrong')
})

describe('Zhao, with the own event and the ids of another', () => {
  const crossed = (name: EndpointName, body: CallInput['body'], params: Record<string, string> = {}) =>
    zhao.attempt(name, { params: { id: zhaosEventId, ...params }, body })

  test('decides on no signup of the other event', async () => {
    const ids = [theirs.signupId]
    const { json } = await crossed('reviewSignups', { ids, isApproved: false, reason: null })
    expect(json).toEqual([{ id: theirs.signupId, status: null, refusal: 'not_found' }])
  })

  test('takes nobody off the other event, and takes back none of its check-ins', async () => {
    const { organizerId, scanId } = theirs
    expect((await crossed('removeCoOrganizer', { organizerId })).problem?.code).toBe('not_found')
    const undone = await crossed('undoCheckIn', { reason: '扫错了人' }, { scanId })
    expect(undone.problem?.code).toBe('not_found')
  })

  test('finds nobody of the other event by name', async () => {
    const scan = { ...door, scanId: crypto.randomUUID(), fullName: '示例丁丁', phoneTail: '0303' }
    expect((await crossed('checkInByName', scan)).json).toMatchObject({
      refusal: '没有找到这个人',
      surname: null,
    })
    expect(
      (await zhao.attempt('listSignups', { params: { id: zhaosEventId }, query: { words: '丁丁' } })).json,
    ).toEqual([])
  })
})

test('after all this everything of Li Qiang and of the event is as it was', async () => {
  expect(before.length).toBeGreaterThan(15)
  expect(await whatThereIs()).toEqual(before)
  expect(server.log.filter(({ level, code }) => level === 'error' && code !== 'sms_unavailable')).toEqual([])
})
