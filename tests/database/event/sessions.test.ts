import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { EventSession } from '#shared/event/event-session.ts'
import { refusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { signUp } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { aSession } from '../../support/database/sessions.ts'
import { samplePlan } from '../../support/functions/sample-plan.ts'

const database = useEmbeddedSupabase()
let zhouLi: Person

beforeAll(async () => {
  zhouLi = await signIn(database.current, 'Zhou Li', '13800000085')
  await database.current.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000085', '340100')`,
  )
})

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
/** Three evenings in ten days, within an event of three days. */
const evenings = () => [aSession(1, 240), aSession(2, 264, { title: '翻身和拍背' }), aSession(3, 288)]
const course = (sessions: EventSession[], changes: object = {}) =>
  samplePlan({
    sessions,
    startsAt: hours(239),
    endsAt: hours(300),
    pools: [{ pool: '不限', capacity: 20 }],
    kind: '技能培训',
    ...changes,
  })
type Detail = { event: { id: string; sessions: EventSession[] } }
const create = (plan: object) =>
  zhouLi.call<Detail>('create_event', { event_id: randomUUID(), trade_union_id: '340100', plan })
const refusalFor = (plan: object) =>
  zhouLi.refusal('create_event', { event_id: randomUUID(), trade_union_id: '340100', plan })

async function publish() {
  const { event } = await create(course(evenings()))
  await zhouLi.call('publish_event', { event_id: event.id })
  const wangFang = await signIn(database.current, 'Wang Fang')
  await signUp(wangFang, event.id)
  return { eventId: event.id, wangFang }
}
const told = async (person: Person) =>
  (await person.call<{ title: string; body: string }[]>('list_messages'))
    .filter(({ title }) => title === '活动的场次有变化')
    .map(({ body }) => body)

describe('an organizer', () => {
  test('makes a course of three evenings, and it is what she wrote; its copy has them too', async () => {
    const made = await create(course(evenings()))
    expect(made.event.sessions).toMatchObject([
      { number: 1, title: null },
      { number: 2, title: '翻身和拍背', placeName: null },
      { number: 3 },
    ])
    const copied = await zhouLi.call<Detail>('copy_event', { event_id: made.event.id, copy_id: randomUUID() })
    expect(copied.event.sessions).toEqual(made.event.sessions)
  })

  test('hears at the field which session makes no sense', async () => {
    const [first, second] = evenings() as [EventSession, EventSession]
    const cases: [EventSession[], string][] = [
      [
        [first, { ...second, startsAt: second.endsAt, endsAt: second.startsAt }],
        'sessions.1.endsAt 第 2 场的结束时间要晚于开始时间。',
      ],
      [[aSession(1, 230), second], 'sessions.0.startsAt 第 1 场不在活动的时间里'],
      [[first, aSession(2, 299)], 'sessions.1.endsAt 第 2 场不在活动的时间里'],
      [[first, aSession(2, 241)], 'sessions.1.startsAt 第 2 场和前面的一场时间重叠。'],
      [[first, { ...second, number: 1 }], 'sessions.0.number 第 1 场写了两次。'],
    ]
    for (const [sessions, words] of cases)
      expect(await refusalFor(course(sessions))).toContain(`422 invalid_input ${words}`)
  })

  test('moves the second evening of a published course and adds a fourth: Wang Fang is told both, once', async () => {
    const { eventId, wangFang } = await publish()
    const moved = [...evenings().with(1, aSession(2, 268)), aSession(4, 292)]
    await zhouLi.call('update_event', { event_id: eventId, plan: course(moved) })
    await zhouLi.call('update_event', { event_id: eventId, plan: course(moved) })
    const words = await told(wangFang)
    expect(words).toHaveLength(2)
    expect(words.join()).toMatch(/第 2 场“翻身和拍背”（.+）改为第 2 场（.+）/)
    expect(words.join()).toMatch(/加了第 4 场/)
  })

  test('who leaves the sessions out of a plan keeps them', async () => {
    const { event } = await create(course(evenings()))
    const { sessions: _, ...plan } = course([])
    const after = await zhouLi.call<Detail>('update_event', { event_id: event.id, plan })
    expect(after.event.sessions).toHaveLength(3)
  })
})

describe('in the console', () => {
  const sentenceFor = async (sql: string, id: string) =>
    (await refusalOf(database.current, sql, [id])).sentence

  test('a session outside the event, overlapping or backwards is refused in words', async () => {
    const { event } = await create(course(evenings()))
    const move = (change: string) =>
      sentenceFor(`update public.event_sessions set ${change} where event_id = $1 and number = 2`, event.id)
    expect(await move(`ends_at = ends_at + interval '9 days'`)).toContain('第 2 场不在活动的时间里')
    expect(await move(`starts_at = starts_at - interval '23 hours'`)).toContain('和前面的一场时间重叠')
    expect(await move('ends_at = starts_at')).toContain('这一场的结束时间要晚于开始时间')
    expect(
      await sentenceFor(
        `update public.events set ends_at = ends_at - interval '1 day' where id = $1`,
        event.id,
      ),
    ).toContain('第 3 场不在活动的时间里')
  })

  test('staff move an evening of a published course, and Wang Fang is told', async () => {
    const { eventId, wangFang } = await publish()
    await database.current.query(
      `update public.event_sessions set place_name = '示例教室' where event_id = $1 and number = 3`,
      [eventId],
    )
    expect(await told(wangFang)).toEqual([expect.stringContaining('地点：示例教室')])
  })
})
