import { afterAll, beforeAll, expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { readAnswer } from '../../support/functions/answer.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { sampleSignup } from '../../support/functions/sample-event.ts'
import { samplePlan } from '../../support/functions/sample-plan.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let zhouLi: Phone
let wangFang: Phone
let liQiang: Phone

beforeAll(async () => {
  server = await startTestServer()
  await server.supabase.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000081', '340100')`,
  )
  zhouLi = await signIn(server, 'zhou-li')
  await zhouLi.verifyPhone('13800000081')
  wangFang = await signIn(server, 'wang-fang')
  liQiang = await signIn(server, 'li-qiang')
})
afterAll(() => server.close())

async function publish(changes: Parameters<typeof samplePlan>[0] = {}) {
  const params = { id: crypto.randomUUID() }
  await zhouLi.call('createEvent', {
    body: { id: params.id, tradeUnionId: '340100', plan: samplePlan(changes) },
  })
  await zhouLi.call('publishEvent', { params })
  return params
}

test('Zhou Li drafts, publishes, changes, closes, copies and cancels an event of her union', async () => {
  expect(await zhouLi.call('listManagedUnions', {})).toMatchObject([{ id: '340100' }])
  const params = await publish()
  const changed = await zhouLi.call('updateEvent', { params, body: samplePlan({ title: '示例春日鹊桥会' }) })
  expect(changed).toMatchObject({ state: '已发布', event: { title: '示例春日鹊桥会', phase: '报名中' } })
  expect(await zhouLi.call('setSignupOpen', { params, body: { isOpen: false } })).toMatchObject({
    event: { phase: '报名截止', closing: { count: 0 } },
  })
  const { list, hash } = await wangFang.call('getClosingList', { params })
  expect([list, hash]).toEqual(['', expect.stringMatching(/^[0-9a-f]{64}$/)])
  expect(await zhouLi.call('copyEvent', { params, body: { id: crypto.randomUUID() } })).toMatchObject({
    state: '草稿',
  })
  expect(await zhouLi.call('cancelEvent', { params, body: { reason: '场地有变' } })).toMatchObject({
    state: '已取消',
    event: { canceledReason: '场地有变' },
  })
})

test('what makes no sense comes back with a sentence at its field', async () => {
  const body = { id: crypto.randomUUID(), tradeUnionId: '340100', plan: samplePlan({ latitude: 31 }) }
  expect((await zhouLi.attempt('createEvent', { body })).problem).toMatchObject({
    status: 422,
    code: 'invalid_input',
    errors: [{ path: 'latitude', message: '经度和纬度要一起填，或都不填' }],
  })
})

test('an event is not described with what WeChat calls risky, and no draft is left of it', async () => {
  const body = {
    id: crypto.randomUUID(),
    tradeUnionId: '340100',
    plan: samplePlan({ title: '违规的活动名称', description: '这里也违规' }),
  }
  const { problem } = await zhouLi.attempt('createEvent', { body })
  expect(problem?.errors?.map(({ path }) => path)).toEqual(['title', 'description'])
  expect((await zhouLi.attempt('getManagedEvent', { params: { id: body.id } })).status).toBe(404)
  const params = await publish()
  const risky = { params, body: samplePlan({ description: '改成违规的' }) }
  expect((await zhouLi.attempt('updateEvent', risky)).problem?.errors).toMatchObject([
    { path: 'description' },
  ])
})

test('signups are reviewed together, found in the roster, written to, and exported with a reason', async () => {
  const params = await publish({ needsReview: true, asksIdNumber: true })
  const { id } = await wangFang.call('signUpForEvent', {
    params,
    body: { ...sampleSignup({ birthDate: '1996-05-20' }), idNumber: '340101199605201229' },
  })
  const stranger = crypto.randomUUID()
  const outcomes = await zhouLi.call('reviewSignups', {
    params,
    body: { ids: [id, stranger], isApproved: true, reason: null },
  })
  expect(outcomes).toEqual([
    { id, status: '已确认', refusal: null },
    { id: stranger, status: null, refusal: 'not_found' },
  ])
  const rows = await zhouLi.call('listSignups', { params, query: { words: 'F01', status: '已确认' } })
  expect(rows.map((row) => row.id)).toEqual([id])
  const message = {
    clientToken: crypto.randomUUID(),
    segment: { statuses: ['已确认' as const] },
    body: '请带身份证',
  }
  expect(await zhouLi.call('sendEventMessage', { params, body: message })).toMatchObject({ recipients: 1 })
  expect(await wangFang.call('listMessages', {})).toMatchObject([
    { body: expect.stringContaining('请带身份证') },
    {},
  ])

  const risky = { ...message, clientToken: crypto.randomUUID(), body: '这里有违规内容' }
  expect((await zhouLi.attempt('sendEventMessage', { params, body: risky })).problem?.errors).toEqual([
    { path: 'body', message: '这里有不合适的内容，请换一种说法' },
  ])
  const unclear = { ...message, clientToken: crypto.randomUUID(), body: '待审的通知' }
  expect(await zhouLi.call('sendEventMessage', { params, body: unclear })).toMatchObject({ recipients: 1 })

  const { url } = await zhouLi.call('createExport', {
    params,
    body: { format: 'csv', reason: '到场核验身份' },
  })
  const { bytes } = await readAnswer(await fetch(server.url + url))
  expect(bytes.toString()).toContain('340101199605201229')
})

test('Wang Fang founds a team, Li Qiang joins it by its code, and she hands it over', async () => {
  const params = await publish({ kind: '文体活动', teamSize: [3, 5], pools: [{ pool: '不限', capacity: 2 }] })
  const founded = await wangFang.call('signUpForEvent', {
    params,
    body: { ...sampleSignup(), teamName: '示例队' },
  })
  const token = founded.team?.invitationCode ?? ''
  expect(await liQiang.call('getInvitation', { params: { token } })).toMatchObject({
    eventId: params.id,
    size: 1,
  })
  const joined = await liQiang.call('signUpForEvent', {
    params,
    body: { ...sampleSignup({ sex: '男', phone: '13800000102' }), invitationCode: token },
  })
  expect(joined).toMatchObject({ status: '已确认', team: { isCaptain: false, size: 2 } })
  const team = { params: { id: founded.id }, body: { memberId: joined.id } }
  expect(await wangFang.call('handOverTeam', team)).toMatchObject({ team: { isCaptain: false } })
  expect((await wangFang.attempt('removeTeamMember', team)).problem?.code).toBe('not_captain')
})

test('co-organizers come and go by phone', async () => {
  const params = await publish()
  const added = await zhouLi.call('addCoOrganizer', { params, body: { name: '孙丽', phone: '13800000086' } })
  expect(added.map(({ isForUnion }) => isForUnion)).toEqual([true, false])
  const organizerId = added[1]?.id ?? 0
  expect(await zhouLi.call('removeCoOrganizer', { params, body: { organizerId } })).toHaveLength(1)
})

test('the copy of a past event is edited, published, or deleted; the event itself is not', async () => {
  const past = await publish()
  const columns = ['signup_opens_at', 'signup_closes_at', 'cancel_deadline', 'starts_at', 'ends_at']
  await behindTheGuards(
    server.supabase,
    `update public.events set ${columns.map((one) => `${one} = ${one} - interval '30 days'`).join(', ')} where id = $1`,
    [past.id],
  )
  const copy = async () => {
    const params = { id: crypto.randomUUID() }
    await zhouLi.call('copyEvent', { params: past, body: params })
    return params
  }
  const params = await copy()
  expect((await zhouLi.attempt('publishEvent', { params })).problem?.errors).toMatchObject([
    { path: 'startsAt' },
  ])
  await zhouLi.call('updateEvent', { params, body: samplePlan() })
  expect(await zhouLi.call('publishEvent', { params })).toMatchObject({ state: '已发布' })
  expect((await zhouLi.attempt('deleteEvent', { params })).problem?.errors).toMatchObject([
    { message: '发布过的活动不能删除。不办了请用“取消活动”，报名的人会收到通知' },
  ])
  const unwanted = await copy()
  expect(await zhouLi.call('deleteEvent', { params: unwanted })).toEqual(unwanted)
  expect((await zhouLi.attempt('deleteEvent', { params: unwanted })).problem?.code).toBe('not_found')
  expect((await zhouLi.attempt('updateEvent', { params: past, body: samplePlan() })).problem?.code).toBe(
    'event_over',
  )
})
