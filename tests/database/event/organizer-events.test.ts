import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { managedEventDetailSchema } from '#shared/event/managed-event.ts'
import * as z from '#shared/zod.ts'
import { refusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, signUp } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { samplePlan } from '../../support/functions/sample-plan.ts'

const database = useEmbeddedSupabase()
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
let zhouLi: Person
let chenJie: Person

beforeAll(async () => {
  zhouLi = await signIn(database.current, 'Zhou Li', '13800000081')
  chenJie = await signIn(database.current, 'Chen Jie', '13800000082')
  await database.current.query(
    `insert into public.organizers (name, phone, trade_union_id)
     values ('周丽', '13800000081', '340100'), ('陈洁', '13800000082', '340200')`,
  )
})

type Detail = z.infer<typeof managedEventDetailSchema>
const create = (plan = samplePlan(), id: string = randomUUID()) =>
  zhouLi.call<Detail>('create_event', { event_id: id, trade_union_id: '340100', plan })

async function publish(changes: Parameters<typeof samplePlan>[0] = {}) {
  const { event } = await create(samplePlan(changes))
  await zhouLi.call('publish_event', { event_id: event.id })
  return event.id
}

describe('making an event', () => {
  test('Zhou Li drafts one that nobody else sees, publishes it, and it is what she wrote', async () => {
    const plan = samplePlan({ maxDifference: 2, differenceFrom: 10 })
    const made = z.parse(managedEventDetailSchema, await create(plan))
    expect(made).toMatchObject({
      state: '草稿',
      canCreate: true,
      event: { title: plan.title, maxDifference: 2 },
    })
    const wangFang = await signIn(database.current, 'Wang Fang')
    expect(await wangFang.refusal('get_event', { event_id: made.event.id })).toBe('404 not_found')
    await zhouLi.call('publish_event', { event_id: made.event.id })
    expect(await wangFang.call('get_event', { event_id: made.event.id })).toMatchObject({ phase: '报名中' })
  })

  test('one tap that arrives twice makes one event', async () => {
    const id = randomUUID()
    await create(samplePlan(), id)
    await create(samplePlan(), id)
    const rows = await database.current.query('select id from public.events where id = $1', [id])
    expect(rows).toHaveLength(1)
  })

  test('is refused for another union, and to an organizer of one event only', async () => {
    const plan = samplePlan()
    expect(
      await zhouLi.refusal('create_event', { event_id: randomUUID(), trade_union_id: '340200', plan }),
    ).toBe('403 not_union_organizer')
    const { event } = await create()
    await database.current.query(
      `insert into public.organizers (name, phone, event_id) values ('孙丽', '13800000084', $1)`,
      [event.id],
    )
    const sunLi = await signIn(database.current, 'Sun Li', '13800000084')
    expect(await sunLi.call('list_managed_unions')).toEqual([])
    expect(await sunLi.refusal('copy_event', { event_id: event.id, copy_id: randomUUID() })).toBe(
      '403 not_union_organizer',
    )
    expect(await sunLi.call('get_managed_event', { event_id: event.id })).toMatchObject({ canCreate: false })
  })

  test('everything an organizer does to an event is not_found to another union’s', async () => {
    const id = await publish()
    const calls: [string, object][] = [
      ['update_event', { plan: samplePlan() }],
      ['publish_event', {}],
      ['set_signup_open', { is_open: false }],
      ['cancel_event', { reason: '场地有变' }],
      ['copy_event', { copy_id: randomUUID() }],
      ['list_co_organizers', {}],
      ['add_co_organizer', { name: '示例', phone: '13800000090' }],
      ['remove_co_organizer', { organizer_id: 1 }],
      ['review_signups', { signup_ids: [randomUUID()], approve: true }],
      ['search_signups', {}],
      ['send_event_message', { client_token: randomUUID(), segment: { statuses: ['已确认'] }, body: '通知' }],
      ['list_event_messages', {}],
    ]
    const worker = await signIn(database.current, 'Wang Fang', '13800000083')
    for (const [name, parameters] of calls) {
      expect(await chenJie.refusal(name, { event_id: id, ...parameters }), name).toBe('404 not_found')
      expect(await worker.refusal(name, { event_id: id, ...parameters }), name).toBe('403 not_organizer')
    }
  })

  test.each<[string, Parameters<typeof samplePlan>[0], string]>([
    [
      'closing before opening',
      { signupClosesAt: hours(-2) },
      'signupClosesAt 报名截止时间要晚于报名开始时间。',
    ],
    ['an end before the start', { endsAt: hours(239) }, 'endsAt 结束时间要晚于开始时间。'],
    [
      'canceling after the start',
      { cancelDeadline: hours(241) },
      'cancelDeadline 取消报名的截止时间不能晚于活动开始时间。',
    ],
    [
      'signups after the end',
      { signupClosesAt: hours(300) },
      'signupClosesAt 报名截止时间不能晚于活动结束时间。',
    ],
    [
      'ages reversed',
      { conditions: { ...samplePlan().conditions, maleAge: [38, 24] } },
      'conditions.maleAge 男性最小年龄不能大于最大年龄。',
    ],
    ['half a place on the map', { latitude: 31 }, 'latitude 经度和纬度要一起填，或都不填。'],
    ['teams of matchmaking', { teamSize: [3, 5] }, 'teamSize “婚恋交友”不能组队报名。'],
    [
      'a team smaller than its smallest',
      { kind: '文体活动', teamSize: [5, 3] },
      'teamSize 每队至少几人不能大于最多几人。',
    ],
    [
      'seats for men behind seats for all',
      {
        pools: [
          { pool: '不限', capacity: 1 },
          { pool: '男', capacity: 1 },
        ],
      },
      'pools.1.pool “男”没有人能报：符合的人都先占前面的名额。条件宽的请排到后面。',
    ],
  ])('%s is refused with a sentence', async (_, changes, refusal) => {
    expect(
      await zhouLi.refusal('create_event', {
        event_id: randomUUID(),
        trade_union_id: '340100',
        plan: samplePlan(changes),
      }),
    ).toBe(`422 invalid_input ${refusal}`)
  })

  test('staff are refused the same in the console, with the same sentence', async () => {
    const id = await anEvent(database.current)
    expect(
      await refusalOf(database.current, 'update public.events set ends_at = starts_at where id = $1', [id]),
    ).toEqual({ sentence: '结束时间要晚于开始时间。', code: 'event_makes_no_sense' })
  })

  test('an event that has begun cannot be published', async () => {
    const { event } = await create(
      samplePlan({
        startsAt: hours(-1),
        signupOpensAt: hours(-9),
        cancelDeadline: hours(-2),
        signupClosesAt: hours(-2),
      }),
    )
    expect(await zhouLi.refusal('publish_event', { event_id: event.id })).toBe(
      '422 invalid_input startsAt 活动开始时间已经过去，改好时间再发布。',
    )
  })

  test('a copy is a draft with the same settings and nobody in it', async () => {
    const id = await publish({ maxDifference: 3 })
    await signUp(await signIn(database.current, 'Wang Fang'), id)
    const copy = await zhouLi.call<Detail>('copy_event', { event_id: id, copy_id: randomUUID() })
    expect(copy).toMatchObject({
      state: '草稿',
      event: { title: '示例鹊桥会（复制）', maxDifference: 3 },
      counts: { 已确认: 0 },
    })
    expect(copy.event.pools.map(({ capacity, taken }) => [capacity, taken])).toEqual([
      [2, 0],
      [2, 0],
    ])
  })
})
