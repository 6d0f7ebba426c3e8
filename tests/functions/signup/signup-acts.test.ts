import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInOrganizer } from '../../support/functions/organizer.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let zhouLi: Phone
let wangFang: Phone
let params: { id: string; signupId: string }

beforeAll(async () => {
  server = await startTestServer()
  const id = await createEvent(server.supabase)
  zhouLi = await signInOrganizer(server, { openid: 'zhou-li', phone: '13800000300', eventId: id })
  wangFang = await signIn(server, 'wang-fang')
  const { id: signupId } = await wangFang.call('signUpForEvent', { params: { id }, body: sampleSignup() })
  params = { id, signupId }
})
afterAll(() => server.close())

test('an act that does not fit comes back as one sentence at “act”', async () => {
  const body = { act: '移到候补', reason: '本人来电' }
  expect((await zhouLi.attempt('actOnSignup', { params, body })).problem).toMatchObject({
    status: 422,
    errors: [{ path: 'act', message: '现在没有别人候补，让出的名额马上又会轮到本人。不让参加请用“移除”' }],
  })
})

test('Zhou Li reads the record, notes, and removes Wang Fang', async () => {
  expect(await zhouLi.call('getSignupRecord', { params })).toMatchObject({ hasAccount: true, note: null })
  expect(await zhouLi.call('noteSignup', { params, body: { note: '靠门坐' } })).toMatchObject({
    note: '靠门坐',
  })
  expect(await zhouLi.call('noteSignup', { params, body: { note: null } })).toMatchObject({ note: null })
  const body = { act: '移除', reason: '本人来电' }
  expect(await zhouLi.call('actOnSignup', { params, body })).toMatchObject({ signup: { status: '已取消' } })
  expect(
    (await zhouLi.attempt('actOnSignup', { params, body: { act: '移除', reason: ' ' } })).problem,
  ).toMatchObject({
    errors: [{ path: 'reason', message: '请写明原因，至少 2 个字' }],
  })
})

test('Zhou Li narrows the roster by an answer, counts it, and acts on whom she chose', async () => {
  const zhaoMin = await signIn(server, 'zhao-min')
  const body = sampleSignup({ phone: '13800000303', fullName: '示例赵敏', regionCode: '340104' })
  const { id } = await zhaoMin.call('signUpForEvent', { params: { id: params.id }, body })
  const event = { params: { id: params.id } }
  const query = { region: '340104', status: '已确认' }
  expect(await zhouLi.call('listSignups', { ...event, query })).toMatchObject([{ id, fullName: '示例赵敏' }])
  expect(await zhouLi.call('countRoster', { ...event, query })).toMatchObject({ total: 1, likelySame: 0 })
  expect((await zhouLi.attempt('countRoster', { ...event, query: { region: '包河' } })).problem?.code).toBe(
    'invalid_input',
  )
  expect(await zhouLi.call('listEventTeams', event)).toMatchObject({ counts: { teams: 0 }, teams: [] })
  const acts = { ids: [id], act: '移除', reason: '场地变小了' } as const
  expect(await zhouLi.call('actOnSignups', { ...event, body: acts })).toEqual([
    { id, status: '已取消', fault: null },
  ])
})
