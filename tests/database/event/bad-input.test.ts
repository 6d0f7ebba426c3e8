import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { EventPlan } from '#shared/event/event-plan.ts'
import { refusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEventInConsole } from '../../support/database/event-in-console.ts'
import { aSignup, signUp } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { aSession } from '../../support/database/sessions.ts'
import { samplePlan } from '../../support/functions/sample-plan.ts'

/* What people write wrong about an event: a sentence at the field for Zhou Li, the same one in the console for staff. */
const database = useEmbeddedSupabase()
let zhouLi: Person
beforeAll(async () => {
  zhouLi = await signIn(database.current, 'Zhou Li', '13800000088')
  await database.current.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000088', '340100')`,
  )
})

const conditions: EventPlan['conditions'] = {
  ...samplePlan().conditions,
  ...{ maleAge: null, femaleAge: null, maritalStatuses: [], needsPledge: false },
}
const planned = (changes: Partial<EventPlan>) =>
  samplePlan({ kind: '读书活动', pools: [{ pool: '不限', capacity: 5 }], conditions, ...changes })
const inHours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
async function publish(plan: EventPlan): Promise<string> {
  const id = randomUUID()
  await zhouLi.call('create_event', { event_id: id, trade_union_id: '340100', plan })
  await zhouLi.call('publish_event', { event_id: id })
  return id
}

describe.each<[string, EventPlan, string, string]>([
  [
    'a session outside the event',
    planned({
      startsAt: inHours(239),
      endsAt: inHours(270),
      sessions: [aSession(1, 240), aSession(2, 300)],
    }),
    'sessions.1',
    '第 2 场不在活动的时间里',
  ],
  [
    'a pool that nobody can enter',
    planned({
      pools: [
        { pool: '其他', capacity: 2 },
        { pool: '五十岁以上', capacity: 2, age: [50, 120] },
      ],
    }),
    'pools.1',
    '“五十岁以上”没有人能报：符合的人都先占前面的名额。',
  ],
  [
    'a pool without a seat',
    planned({ pools: [{ pool: '不限', capacity: 0 }] }),
    'pools',
    '名额数要在1到100000之间',
  ],
])('%s', (_, plan, field, sentence) => {
  test('is refused to Zhou Li, at the field', async () => {
    const refusal = await zhouLi.refusal('create_event', {
      event_id: randomUUID(),
      trade_union_id: '340100',
      plan,
    })
    expect(refusal).toContain(`422 invalid_input ${field}`)
  })

  test('is refused in the console, in Chinese', async () => {
    await expect(anEventInConsole(database.current, plan)).rejects.toThrow(sentence)
  })
})

test('a capacity under what is taken is refused to Zhou Li and in the console', async () => {
  const plan = planned({})
  const eventId = await publish(plan)
  for (const name of ['Wang Fang', 'Zhao Min']) await signUp(await signIn(database.current, name), eventId)
  const smaller = { ...plan, pools: [{ pool: '不限', capacity: 1 }] }
  expect(await zhouLi.refusal('update_event', { event_id: eventId, plan: smaller })).toBe(
    '422 invalid_input pools “不限”已经占用 2 个名额，不能减少到 1。',
  )
  const inConsole = await refusalOf(
    database.current,
    'update public.event_pools set capacity = 1 where event_id = $1',
    [eventId],
  )
  expect(inConsole.sentence).toBe('已经占用 2 个名额，不能减少到 1。')
})

test('a child older than the class is refused to the guardian and to Zhou Li, who adds one by telephone', async () => {
  const eventId = await publish(
    planned({ conditions: { ...conditions, attendees: '孩子', childAge: [6, 12] } }),
  )
  const wangFang = await signIn(database.current, 'Wang Fang')
  const child = { fullName: '示例小明', sex: '男', birthDate: '2010-05-01' }
  const guardian = { guardianName: '示例王芳', childConsentVersion: '2026-11' }
  expect(
    await wangFang.refusal('sign_up_for_event', {
      event_id: eventId,
      signup: aSignup({ ...guardian, child, ...child }),
    }),
  ).toBe('422 condition_not_met child_age')
  expect(
    await zhouLi.refusal('add_signup', {
      event_id: eventId,
      signup: aSignup({ ...guardian, ...child }),
      reason: '打电话来的',
    }),
  ).toBe('422 condition_not_met child_age')
})

test('a question with one choice is refused to Zhou Li and in the console', async () => {
  const question = { id: randomUUID(), kind: '单选', title: 'T恤尺码', options: ['120'], isNeeded: true }
  const plan = { ...planned({}), questions: [{ ...question, isOfCaptain: false }] }
  expect(
    await zhouLi.refusal('create_event', { event_id: randomUUID(), trade_union_id: '340100', plan }),
  ).toBe('422 invalid_input questions.0.options 请写出至少 2 个选项，一行一个。')
  const eventId = await anEventInConsole(database.current, planned({}))
  const inConsole = await refusalOf(
    database.current,
    `insert into public.event_questions (event_id, kind, title, options) values ($1, '单选', 'T恤尺码', '{120}')`,
    [eventId],
  )
  expect(inConsole.sentence).toContain('请写出至少 2 个选项，一行一个。')
})

test('a role for a number that nobody verified opens nothing, and both Zhou Li and staff see that it waits', async () => {
  const eventId = await publish(planned({}))
  const add = (phone: string) =>
    zhouLi.call<{ name: string; isBound: boolean }[]>('add_co_organizer', {
      event_id: eventId,
      name: '示例吴敏',
      phone,
    })
  const waits = await add('13800000666')
  expect(waits.find(({ name }) => name === '示例吴敏')).toMatchObject({ isBound: false })
  const [listed] = await database.current.query(
    `select bound_at is null as waits from public.organizers where phone = '13800000666'`,
  )
  expect(listed).toEqual({ waits: true })
  const wuMin = await signIn(database.current, 'Wu Min', '13800000666')
  expect(await wuMin.call('get_managed_event', { event_id: eventId })).toMatchObject({ role: '助手' })
  expect((await add('13800000666')).find(({ name }) => name === '示例吴敏')).toMatchObject({ isBound: true })
})
