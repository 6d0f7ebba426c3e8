import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInOrganizer } from '../../support/functions/organizer.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { samplePlan } from '../../support/functions/sample-plan.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

/** A deployment that had matchmaking and lost it: one woman has a seat, the next is first in line. */
let server: TestServer
let meeting: { id: string }
let reading: { id: string }
let wangFang: Phone
let liNa: Phone
let zhou: Phone
let seat: { id: string }
let place: { id: string }

const plain = {
  kind: '读书活动',
  title: '示例读书会',
  needs_pledge: false,
  male_min_age: null,
  male_max_age: null,
  female_min_age: null,
  female_max_age: null,
  marital_statuses: null,
}
const off = { status: 409, problem: { code: 'feature_off', title: '这项功能还没有开通' } }

beforeAll(async () => {
  server = await startTestServer()
  meeting = { id: await createEvent(server.supabase, { women: 1 }) }
  reading = { id: await createEvent(server.supabase, { columns: plain }) }
  zhou = await signInOrganizer(server, { openid: 'zhou', phone: '13800000071', eventId: meeting.id })
  wangFang = await signIn(server, 'wang-fang')
  liNa = await signIn(server, 'li-na')
  seat = await wangFang.call('signUpForEvent', { params: meeting, body: sampleSignup() })
  place = await liNa.call('signUpForEvent', {
    params: meeting,
    body: sampleSignup({ phone: '13800000102', fullName: '示例二' }),
  })
  await server.supabase.query('delete from private.granted_event_kinds')
  server.runtime.publicAnswers.forget()
})
afterAll(() => server.close())

describe('where WeChat has not granted matchmaking', () => {
  test('its events are neither listed nor shown, and others are', async () => {
    expect((await wangFang.call('listEvents')).map(({ id }) => id)).toEqual([reading.id])
    expect(await wangFang.attempt('getEvent', { params: meeting })).toMatchObject(off)
    expect(await wangFang.call('getEvent', { params: reading })).toMatchObject({ kind: '读书活动' })
  })

  test('the phone is told that its service is offered nowhere, and the others are as staff set them', async () => {
    const settings = await wangFang.call('listServiceSettings')
    expect(settings.filter(({ isOffered }) => !isOffered)).toMatchObject([
      { serviceCode: 'matchmaking', isOpen: false, closedReason: '这项服务还没有开通，开通以后会公告。' },
    ])
    expect(settings.filter(({ isOpen }) => !isOpen)).toHaveLength(1)
  })

  test('nobody begins anything at one: no signup, no approval, no help, no mutual choice', async () => {
    const stranger = await signIn(server, 'chen-jing')
    const row = { params: { ...meeting, signupId: place.id } }
    for (const answer of [
      await stranger.attempt('signUpForEvent', {
        params: meeting,
        body: sampleSignup({ phone: '13800000103', sex: '男', fullName: '示例三' }),
      }),
      await zhou.attempt('reviewSignups', {
        params: meeting,
        body: { ids: [place.id], isApproved: true, reason: null },
      }),
      await zhou.attempt('actOnSignup', { ...row, body: { act: '递补', reason: '本人来电' } }),
      await zhou.attempt('openChoices', { params: meeting, body: { minutes: 30 } }),
    ])
      expect(answer).toMatchObject(off)
  })

  test('nobody plans, copies or publishes one', async () => {
    await server.supabase.query(
      `insert into public.organizers (name, phone, trade_union_id) values ('示例组织者', '13800000071', '340100')`,
    )
    const again = await signIn(server, 'zhou')
    await again.verifyPhone('13800000071')
    const id = crypto.randomUUID()
    const body = { id, tradeUnionId: '340100', plan: samplePlan() }
    expect(await again.attempt('createEvent', { body })).toMatchObject(off)
    expect(await again.attempt('copyEvent', { params: meeting, body: { id } })).toMatchObject(off)
  })

  test('who has a seat cancels it, and it is offered to nobody while the kind is off', async () => {
    expect((await wangFang.attempt('cancelSignup', { params: seat })).status).toBe(200)
    const [waiting] = await liNa.call('listMySignups')
    expect(waiting).toMatchObject({ status: '候补' })
  })

  test('an offer from before is not accepted', async () => {
    await server.supabase.query('set session_replication_role = replica')
    await server.supabase.query(
      `update public.signups set status = '待确认', offer_expires_at = now() + interval '1 hour' where id = $1`,
      [place.id],
    )
    await server.supabase.query('set session_replication_role = origin')
    expect(await liNa.attempt('acceptOffer', { params: place })).toMatchObject(off)
  })

  test('its organizer still sees it, and may cancel', async () => {
    expect((await zhou.call('getManagedEvent', { params: meeting })).state).toBe('已发布')
    const canceled = await zhou.attempt('cancelEvent', { params: meeting, body: { reason: '示例原因' } })
    expect(canceled.status).toBe(200)
  })
})

test('where WeChat has granted it, all is there', async () => {
  const granted = await startTestServer()
  try {
    const event = { id: await createEvent(granted.supabase) }
    const worker = await signIn(granted, 'wang-fang')
    expect((await worker.call('listEvents')).map(({ id }) => id)).toEqual([event.id])
    await worker.call('signUpForEvent', { params: event, body: sampleSignup() })
    const settings = await worker.call('listServiceSettings')
    expect(settings.every(({ isOpen, isOffered }) => isOpen && isOffered)).toBe(true)
  } finally {
    await granted.close()
  }
})
