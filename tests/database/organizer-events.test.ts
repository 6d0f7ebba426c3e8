import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { managedEventDetailSchema } from '#shared/api/organizer-events.ts'
import * as z from '#shared/zod.ts'
import { refusalOf } from '../support/database/console.ts'
import { useEmbeddedSupabase } from '../support/database/embedded.ts'
import { anEvent, countersThatLie, type SignupAnswer, signUp } from '../support/database/events.ts'
import { type Person, signIn } from '../support/database/people.ts'
import { samplePlan } from '../support/functions/sample-plan.ts'

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

  test('twice by one tap makes one', async () => {
    const id = randomUUID()
    await create(samplePlan(), id)
    await create(samplePlan(), id)
    const rows = await database.current.query('select id from public.events where id = $1', [id])
    expect(rows).toHaveLength(1)
  })

  test('is not for another union, nor for who organizes one event alone', async () => {
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
      ['send_event_message', { client_token: randomUUID(), statuses: ['已确认'], body: '通知' }],
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
      'seats for men and for all',
      {
        pools: [
          { pool: '男', capacity: 1 },
          { pool: '不限', capacity: 1 },
        ],
      },
      'pools 名额要么男、女分开，要么不限，不能混用。',
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

describe('changing an event', () => {
  test('another time and place are told to everybody signed up, old and new', async () => {
    const id = await publish()
    const wangFang = await signIn(database.current, 'Wang Fang')
    await signUp(wangFang, id)
    await zhouLi.call('update_event', { event_id: id, plan: samplePlan({ placeName: '示例体育馆' }) })
    const [message] = await wangFang.call<{ title: string; body: string }[]>('list_messages')
    expect(message?.title).toBe('活动的时间或地点有变化')
    expect(message?.body).toContain('地点由 示例文化宫（示例路 1 号）改为 示例体育馆（示例路 1 号）。')
    await zhouLi.call('update_event', {
      event_id: id,
      plan: samplePlan({ placeName: '示例体育馆', startsAt: hours(241) }),
    })
    const [second] = await wangFang.call<{ body: string }[]>('list_messages')
    expect(second?.body).toMatch(/时间由 .+ 到 .+ 改为 .+ 到 .+。/)
  })

  test('another description is told to nobody', async () => {
    const plan = samplePlan()
    const { event } = await create(plan)
    await zhouLi.call('publish_event', { event_id: event.id })
    const wangFang = await signIn(database.current, 'Wang Fang')
    await signUp(wangFang, event.id)
    await zhouLi.call('update_event', { event_id: event.id, plan: { ...plan, description: '改了' } })
    expect(await wangFang.call('list_messages')).toEqual([])
  })

  test('fewer seats than are taken are refused; more go to who waits', async () => {
    const pools = (women: number): { pools: { pool: '男' | '女'; capacity: number }[] } => ({
      pools: [
        { pool: '男', capacity: 2 },
        { pool: '女', capacity: women },
      ],
    })
    const id = await publish(pools(2))
    const people: { person: Person; signup: SignupAnswer }[] = []
    for (const name of ['Wang Fang', 'Zhao Min', 'Sun Li']) {
      const person = await signIn(database.current, name)
      people.push({ person, signup: await signUp(person, id) })
    }
    expect(await zhouLi.refusal('update_event', { event_id: id, plan: samplePlan(pools(1)) })).toBe(
      '422 invalid_input pools “女”已经占用 2 个名额，不能减少到 1。',
    )
    await zhouLi.call('update_event', { event_id: id, plan: samplePlan(pools(3)) })
    expect(await people[2]?.person.call('get_my_signup', { event_id: id })).toMatchObject({
      status: '待确认',
    })
    expect(await countersThatLie(database.current)).toEqual([])
  })

  test('its kind stays once somebody is in', async () => {
    const id = await publish()
    await signUp(await signIn(database.current, 'Wang Fang'), id)
    expect(
      await zhouLi.refusal('update_event', { event_id: id, plan: samplePlan({ kind: '读书活动' }) }),
    ).toMatch(/^422 invalid_input kind 已经有人报名/)
  })

  test('signups close early and open again; a canceled event tells the reason and changes no more', async () => {
    const id = await publish()
    const wangFang = await signIn(database.current, 'Wang Fang')
    await zhouLi.call('set_signup_open', { event_id: id, is_open: false })
    expect(await wangFang.call('get_event', { event_id: id })).toMatchObject({
      phase: '报名截止',
      closing: { count: 0 },
    })
    await zhouLi.call('set_signup_open', { event_id: id, is_open: true })
    await signUp(wangFang, id)
    expect(await zhouLi.refusal('cancel_event', { event_id: id, reason: ' ' })).toMatch(
      /^422 invalid_input reason/,
    )
    await zhouLi.call('cancel_event', { event_id: id, reason: '场地漏水' })
    const [message] = await wangFang.call<{ body: string }[]>('list_messages')
    expect(message?.body).toContain('原因：场地漏水')
    for (const [name, more] of [
      ['update_event', { plan: samplePlan() }],
      ['set_signup_open', { is_open: true }],
    ] as const)
      expect(await zhouLi.refusal(name, { event_id: id, ...more })).toBe('409 event_over')
    expect(await zhouLi.refusal('publish_event', { event_id: id })).toBe('409 event_canceled')
  })
})

describe('co-organizers', () => {
  test('Zhou Li names Sun Li for one event and takes her off again, and both are logged', async () => {
    const id = await publish()
    const sunLi = await signIn(database.current, 'Sun Li', '13800000086')
    expect(await sunLi.refusal('list_managed_events')).toBe('403 not_organizer')
    await zhouLi.call('add_co_organizer', { event_id: id, name: '孙丽', phone: '13800000086' })
    expect(await sunLi.call<unknown[]>('list_managed_events')).toHaveLength(1)
    const people = await sunLi.call<{ id: number; isSelf: boolean; isForUnion: boolean }[]>(
      'list_co_organizers',
      {
        event_id: id,
      },
    )
    const own = people.find(({ isSelf }) => isSelf)
    const union = people.find(({ isForUnion }) => isForUnion)
    expect(JSON.stringify(people)).not.toContain('13800000086')
    for (const organizer of [own, union])
      expect(await sunLi.refusal('remove_co_organizer', { event_id: id, organizer_id: organizer?.id })).toBe(
        '409 organizer_not_removable',
      )
    await zhouLi.call('remove_co_organizer', { event_id: id, organizer_id: own?.id })
    expect(await sunLi.refusal('list_managed_events')).toBe('403 not_organizer')
    const log = await database.current.query(
      `select action from public.access_log where action like '%组织者' order by id`,
    )
    expect(log.map(({ action }) => action)).toEqual(['增加组织者', '移除组织者'])
  })
})

describe('many at once', () => {
  test('a bulk review answers each, in the order they came, and never gives a seat too many', async () => {
    const id = await publish({ needsReview: true, waitlistSize: 1 })
    const ids: string[] = []
    for (const name of ['Wang Fang', 'Zhao Min', 'Sun Li', 'Wu Min'])
      ids.push((await signUp(await signIn(database.current, name), id)).id)
    const elsewhere = (
      await signUp(await signIn(database.current, 'Chen Ran'), await anEvent(database.current))
    ).id
    const outcomes = await zhouLi.call<{ id: string; status: string | null; refusal: string | null }[]>(
      'review_signups',
      {
        event_id: id,
        signup_ids: [...ids.slice().reverse(), elsewhere],
        approve: true,
      },
    )
    expect(outcomes).toEqual([
      { id: ids[0], status: '已确认', refusal: null },
      { id: ids[1], status: '已确认', refusal: null },
      { id: ids[2], status: '候补', refusal: null },
      { id: ids[3], status: '待审核', refusal: 'event_full' },
      { id: elsewhere, status: null, refusal: 'not_found' },
    ])
    const again = await zhouLi.call<{ refusal: string | null }[]>('review_signups', {
      event_id: id,
      signup_ids: [ids[0]],
      approve: false,
    })
    expect(again[0]?.refusal).toBe('already_decided')
    expect(await zhouLi.refusal('review_signups', { event_id: id, signup_ids: [], approve: true })).toBe(
      '422 invalid_input ids',
    )
    expect(await countersThatLie(database.current)).toEqual([])
  })

  test('the roster finds by name, last digits, seat and status, and pages by number', async () => {
    const id = await publish()
    for (const [index, fullName] of ['示例甲', '示例乙', '示例丙'].entries())
      await signUp(await signIn(database.current, fullName), id, { fullName, phone: `1380000110${index}` })
    const search = async (parameters: object) =>
      (await zhouLi.call<{ fullName: string }[]>('search_signups', { event_id: id, ...parameters })).map(
        ({ fullName }) => fullName,
      )
    expect(await search({ query: '乙' })).toEqual(['示例乙'])
    expect(await search({ query: '1102' })).toEqual(['示例丙'])
    expect(await search({ query: 'f01' })).toEqual(['示例甲'])
    expect(await search({ query: '%' })).toEqual([])
    expect(await search({ status: '候补', pool: '女' })).toEqual(['示例丙'])
    expect(await search({ after_number: 1, page_size: 1 })).toEqual(['示例乙'])
  })

  test('a message goes once to everybody of a status, five times a day and no more', async () => {
    const id = await publish()
    const wangFang = await signIn(database.current, 'Wang Fang')
    await signUp(wangFang, id)
    const send = (client_token: string) =>
      zhouLi.call<{ recipients: number }>('send_event_message', {
        event_id: id,
        client_token,
        statuses: ['已确认'],
        body: '请带身份证',
      })
    const token = randomUUID()
    expect(await send(token)).toMatchObject({ recipients: 1, sentBy: '周丽 138****0081' })
    await send(token)
    expect(await wangFang.call<unknown[]>('list_messages')).toHaveLength(1)
    for (let count = 2; count <= 5; count += 1) await send(randomUUID())
    expect(
      await zhouLi.refusal('send_event_message', {
        event_id: id,
        client_token: randomUUID(),
        statuses: ['已确认'],
        body: '再发一条',
      }),
    ).toBe('409 too_many_event_messages')
    expect(await zhouLi.call<unknown[]>('list_event_messages', { event_id: id })).toHaveLength(5)
  })
})
