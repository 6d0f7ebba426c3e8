import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { EventPlan } from '#shared/event/event-plan.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEventInConsole } from '../../support/database/event-in-console.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { aSession } from '../../support/database/sessions.ts'
import { samplePlan } from '../../support/functions/sample-plan.ts'

const database = useEmbeddedSupabase()
let zhouLi: Person
beforeAll(async () => {
  zhouLi = await signIn(database.current, 'Zhou Li', '13800000087')
  await database.current.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000087', '340100')`,
  )
})

const plainConditions: EventPlan['conditions'] = {
  ...samplePlan().conditions,
  ...{ maleAge: null, femaleAge: null, maritalStatuses: [], needsPledge: false },
}
/** A reading event without limits, changed. */
const planned = (conditions: Partial<EventPlan['conditions']>, changes: Partial<EventPlan> = {}) =>
  samplePlan({
    kind: '读书活动',
    pools: [{ pool: '不限', capacity: 5 }],
    ...changes,
    conditions: { ...plainConditions, ...conditions },
  })
const create = (plan: EventPlan) => ({ event_id: randomUUID(), trade_union_id: '340100', plan })

const sessions = [aSession(1, 240), aSession(2, 264)]
const chosen = {
  sessions,
  ...{ startsAt: sessions[0]?.startsAt ?? '', endsAt: sessions[1]?.endsAt ?? '' },
  pools: [
    { pool: '一', capacity: 2, session: 1 },
    { pool: '二', capacity: 2, session: 2 },
  ],
}
const bySex = [
  { pool: '男', capacity: 2 },
  { pool: '女', capacity: 2 },
]
const teams = { kind: '文体活动', teamSize: [3, 5] } satisfies Partial<EventPlan>

type Case = [string, EventPlan, string]
const pairs: Case[] = [
  [
    'teams and a limit to the difference',
    planned({}, { ...teams, maxDifference: 2 }),
    'maxDifference 组队报名不能再限制男女相差人数。',
  ],
  [
    'teams and sessions to choose from',
    planned({}, { ...teams, ...chosen }),
    'pools 组队报名的每场都来，不能选报其中几场。',
  ],
  [
    'teams and several pools',
    planned({}, { ...teams, pools: bySex }),
    'pools 组队报名的名额不分男女和别的条件，请设置一个“不限”，按队数算。',
  ],
  [
    'a limit to the difference and sessions to choose from',
    planned({}, { ...chosen, maxDifference: 2 }),
    'maxDifference 选报其中几场的，各场人数不同，不能限制男女相差人数。',
  ],
  [
    'mutual choice and sessions to choose from',
    planned({}, { ...chosen, kind: '婚恋交友' }),
    'pools 双向选择要大家在一起，不能选报其中几场。',
  ],
  [
    'children and teams',
    planned({ attendees: '孩子' }, { teamSize: [3, 5] }),
    'conditions.attendees 组队报名的活动不能给孩子报名，请改成个人报名。',
  ],
  [
    'children and matchmaking',
    planned({ attendees: '都可以' }, { kind: '婚恋交友' }),
    'conditions.attendees 交友活动只有成年人参加，不能给孩子报名。',
  ],
  [
    'children and a marital status',
    planned({ attendees: '都可以', maritalStatuses: ['未婚'] }),
    'conditions.attendees 限制婚姻状况的活动不能给孩子报名，请去掉婚姻状况的限制。',
  ],
  [
    'children and the pledge',
    planned({ attendees: '都可以', needsPledge: true }),
    'conditions.attendees 要签单身承诺的活动不能给孩子报名。',
  ],
  [
    'only children and the ages of adults',
    planned({ attendees: '孩子', maleAge: [20, 40] }),
    'conditions.attendees 只有孩子参加的活动，请填孩子的年龄，不要限制男士、女士的年龄。',
  ],
  [
    'companions and teams',
    planned({ companions: 2 }, { teamSize: [3, 5] }),
    'conditions.companions 组队报名的队友各自报名，不能再带同行的人。',
  ],
  [
    'companions and matchmaking',
    planned({ companions: 2 }, { kind: '婚恋交友' }),
    'conditions.companions 交友活动只有本人参加，不能带同行的人。',
  ],
]
const others: Case[] = [
  [
    'workers and the ages of children',
    planned({ attendees: '职工', childAge: [6, 12] }),
    'conditions.childAge 只有职工参加的活动不用填孩子的年龄。',
  ],
  [
    'a youngest age above the oldest',
    planned({ attendees: '孩子', childAge: [12, 6] }),
    'conditions.childAge 孩子最小的年龄不能大于最大的年龄。',
  ],
  [
    'a pool that no child of these ages can enter',
    planned(
      { attendees: '孩子', childAge: [6, 12] },
      { pools: [{ pool: '大班', capacity: 5, age: [13, 15] }] },
    ),
    'pools.0.age “大班”没有人能报：年龄在活动限制的孩子的年龄之外。',
  ],
]

test.each([...pairs, ...others])(
  'Zhou Li cannot plan %s together, and reads why at the field',
  async (_, plan, sentence) => {
    expect(await zhouLi.refusal('create_event', create(plan))).toBe(`422 invalid_input ${sentence}`)
  },
)

test.each(pairs)('staff cannot publish %s together, and read why in the console', async (_, plan, words) => {
  const [, sentence = ''] = words.split(' ')
  await expect(anEventInConsole(database.current, plan)).rejects.toThrow(sentence)
})

test('every pair that the database refuses is tried here', async () => {
  const [row] = await database.current.query<{ definition: string }>(
    `select pg_get_functiondef('private.exclusion_fault'::regproc) as definition`,
  )
  const sentences = [...(row?.definition ?? '').matchAll(/then array\['([^']+)', '([^']+)'\]/g)]
  expect(sentences.map(([, field, sentence]) => `${field} ${sentence}`).sort()).toEqual(
    pairs.map(([, , words]) => words).sort(),
  )
})

test('what she may plan: children and workers with ages of their own, or a class for children with companions', async () => {
  await zhouLi.call(
    'create_event',
    create(planned({ attendees: '都可以', maleAge: [20, 60], femaleAge: [20, 55] })),
  )
  const wished = { attendees: '孩子', childAge: [6, 12], companions: 1 } as const
  const plan = create(planned({ ...wished, childAge: [6, 12] }))
  const made = await zhouLi.call<{ event: { conditions: object } }>('create_event', plan)
  expect(made.event.conditions).toMatchObject(wished)
})
