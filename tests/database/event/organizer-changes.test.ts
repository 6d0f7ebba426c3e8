import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { managedEventDetailSchema } from '#shared/event/managed-event.ts'
import type * as z from '#shared/zod.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, type SignupAnswer, seatsThatLie, signUp } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { tellCancelations } from '../../support/database/tell-cancelations.ts'
import { samplePlan } from '../../support/functions/sample-plan.ts'

const database = useEmbeddedSupabase()
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
let zhouLi: Person

beforeAll(async () => {
  zhouLi = await signIn(database.current, 'Zhou Li', '13800000081')
  await database.current.query(
    `insert into public.organizers (name, phone, trade_union_id)
     values ('周丽', '13800000081', '340100')`,
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
    expect(await seatsThatLie(database.current)).toEqual([])
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
    await tellCancelations(database.current)
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
    expect(await seatsThatLie(database.current)).toEqual([])
  })

  test('the roster finds by name, last digits, seat and status, and pages by number', async () => {
    const id = await publish()
    for (const [index, fullName] of ['示例甲', '示例乙', '示例丙'].entries())
      await signUp(await signIn(database.current, fullName), id, {
        fullName,
        phone: `1380000110${index}`,
        ...(index === 1 && { employer: '示例（集团）电厂', regionCode: '340111' }),
      })
    const search = async (parameters: object) =>
      (await zhouLi.call<{ fullName: string }[]>('search_signups', { event_id: id, ...parameters })).map(
        ({ fullName }) => fullName,
      )
    expect(await search({ query: '乙' })).toEqual(['示例乙'])
    expect(await search({ query: '1102' })).toEqual(['示例丙'])
    expect(await search({ query: 'f01' })).toEqual(['示例甲'])
    expect(await search({ query: '%' })).toEqual([])
    expect(await search({ query: '(集团)电厂' })).toEqual(['示例乙'])
    expect(await search({ query: '包河' })).toEqual(['示例乙'])
    expect(await search({ query: '合肥' })).toHaveLength(3)
    expect(await search({ query: '合' })).toEqual([])
    expect(await search({ status: '候补', pool: '女' })).toEqual(['示例丙'])
    expect(await search({ after_number: 1, page_size: 1 })).toEqual(['示例乙'])
  })

  test('a message never goes to who has left: Wang Fang took her signup back, Li Qiang was turned down', async () => {
    const id = await publish()
    const wangFang = await signIn(database.current, 'Wang Fang')
    await wangFang.call('cancel_signup', { signup_id: (await signUp(wangFang, id)).id })
    for (const left of ['已取消', '未通过']) {
      const message = { client_token: randomUUID(), segment: { statuses: ['已确认', left] }, body: '请回来' }
      expect(await zhouLi.refusal('send_event_message', { event_id: id, ...message })).toBe(
        '422 invalid_input segment',
      )
    }
    expect(await wangFang.call<unknown[]>('list_messages')).toHaveLength(0)
  })

  test('a message goes once to everybody of a status, five times a day and no more', async () => {
    const id = await publish()
    const wangFang = await signIn(database.current, 'Wang Fang')
    await signUp(wangFang, id)
    const send = (client_token: string) =>
      zhouLi.call<{ recipients: number }>('send_event_message', {
        event_id: id,
        client_token,
        segment: { statuses: ['已确认'] },
        body: `请带身份证 ${client_token}`,
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
        segment: { statuses: ['已确认'] },
        body: '再发一条',
      }),
    ).toBe('409 too_many_event_messages')
    expect(await zhouLi.call<unknown[]>('list_event_messages', { event_id: id })).toHaveLength(5)
  })
})
