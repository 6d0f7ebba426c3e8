import { beforeAll, describe, expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, aSignup, signUp } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { tellCancelations } from '../../support/database/tell-cancelations.ts'

const database = useEmbeddedSupabase()
let zhouLi: Person

beforeAll(async () => {
  zhouLi = await signIn(database.current, 'Zhou Li', '13800000081')
  await database.current.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000081', '340100')`,
  )
})

type Managed = { state: string; restorableUntil: string | null; event: { canceledReason: string | null } }
const cancel = (eventId: string) =>
  zhouLi.call<Managed>('cancel_event', { event_id: eventId, reason: '场地停电' })
const restore = (eventId: string) => zhouLi.call<Managed>('restore_event', { event_id: eventId })
const messagesOf = async (person: Person) =>
  (await person.call<{ title: string; body: string }[]>('list_messages')).map(
    ({ title, body }) => `${title}：${body}`,
  )

async function aSeat(): Promise<{ eventId: string; wangFang: Person }> {
  const eventId = await anEvent(database.current)
  const wangFang = await signIn(database.current, 'Wang Fang')
  await signUp(wangFang, eventId)
  return { eventId, wangFang }
}

describe('Zhou Li cancels the wrong event', () => {
  test('and takes it back within five minutes: nobody is told, and Wang Fang has her seat', async () => {
    const { eventId, wangFang } = await aSeat()
    expect(await cancel(eventId)).toMatchObject({ state: '已取消', restorableUntil: expect.any(String) })
    const twice = [await restore(eventId), await restore(eventId)]
    for (const answer of twice)
      expect(answer).toMatchObject({
        state: '已发布',
        restorableUntil: null,
        event: { canceledReason: null },
      })
    await tellCancelations(database.current)
    expect(await messagesOf(wangFang)).toEqual([])
    expect(await wangFang.call('get_my_signup', { event_id: eventId })).toMatchObject({ status: '已确认' })
    await signUp(await signIn(database.current, 'Zhao Min'), eventId)
  })

  test('and can no longer once Wang Fang was told, with time, place and reason, once', async () => {
    const { eventId, wangFang } = await aSeat()
    await cancel(eventId)
    await tellCancelations(database.current)
    await tellCancelations(database.current)
    const messages = await messagesOf(wangFang)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatch(/^活动取消：.*（\d+月\d+日 \d\d:\d\d，示例地点）取消了。原因：场地停电/)
    expect(await zhouLi.refusal('restore_event', { event_id: eventId })).toBe('409 event_canceled')
  })

  test('Wang Fang is not told after four minutes, and cannot restore what is not hers', async () => {
    const { eventId, wangFang } = await aSeat()
    await cancel(eventId)
    await tellCancelations(database.current, 4)
    expect(await messagesOf(wangFang)).toEqual([])
    const seen = { phase: '报名截止', canceledReason: null }
    expect(await wangFang.call('get_event', { event_id: eventId })).toMatchObject(seen)
    expect(await zhouLi.call('get_managed_event', { event_id: eventId })).toMatchObject({
      event: { phase: '已取消', canceledReason: '场地停电' },
    })
    const zhaoMin = await signIn(database.current, 'Zhao Min')
    const asked = { event_id: eventId, signup: aSignup() }
    expect(await zhaoMin.refusal('sign_up_for_event', asked)).toBe('409 signup_closed')
    expect(await wangFang.refusal('restore_event', { event_id: eventId })).toBe('403 not_organizer')
    await tellCancelations(database.current, 1)
    expect(await messagesOf(wangFang)).toHaveLength(1)
    expect(await wangFang.call('get_event', { event_id: eventId })).toMatchObject({ phase: '已取消' })
  })
})
