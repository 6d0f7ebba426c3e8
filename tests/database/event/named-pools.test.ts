import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { EventPlan } from '#shared/event/event-plan.ts'
import { refusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, aSignup, signUp } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { samplePlan } from '../../support/functions/sample-plan.ts'

const database = useEmbeddedSupabase()
let zhouLi: Person
beforeAll(async () => {
  zhouLi = await signIn(database.current, 'Zhou Li', '13800000087')
  await database.current.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000087', '340100')`,
  )
})

/** A fair for which 300 seats are split: the two counties nearby, one employer, people over 50, and everybody else. */
const fair = (changes: Partial<EventPlan> = {}) =>
  samplePlan({
    kind: '招聘会',
    conditions: {
      ...samplePlan().conditions,
      maritalStatuses: [],
      needsPledge: false,
      maleAge: null,
      femaleAge: null,
    },
    pools: [
      { pool: '包河、蜀山', capacity: 2, regionCodes: ['340111', '340104'] },
      { pool: '示例机械', capacity: 2, employers: ['示例（集团）机械公司'] },
      { pool: '五十岁以上', capacity: 2, age: [50, 120] },
      { pool: '其他', capacity: 294 },
    ],
    ...changes,
  })
const refusalFor = (plan: object) =>
  zhouLi.refusal('create_event', { event_id: randomUUID(), trade_union_id: '340100', plan })
async function publish(plan: object): Promise<string> {
  const id = randomUUID()
  await zhouLi.call('create_event', { event_id: id, trade_union_id: '340100', plan })
  await zhouLi.call('publish_event', { event_id: id })
  return id
}
const poolOf = async (eventId: string, changes: object) => {
  const person = await signIn(database.current, 'guest')
  return signUp(person, eventId, changes)
}

describe('a fair of 300', () => {
  test('gives each person a seat of the first pool that fits, with a label of its own', async () => {
    const eventId = await publish(fair())
    const cases: [object, string, string][] = [
      [{ regionCode: '340111' }, '包河、蜀山', 'N01'],
      [{ regionCode: '340102', employer: '示例(集团)机械公司' }, '示例机械', 'A01'],
      [{ regionCode: '340102', birthDate: '1970-01-01' }, '五十岁以上', 'B01'],
      [{ regionCode: '340102' }, '其他', 'C01'],
      [{ regionCode: '340104', birthDate: '1970-01-01' }, '包河、蜀山', 'N02'],
    ]
    for (const [person, pool, seatLabel] of cases)
      expect(await poolOf(eventId, person)).toMatchObject({ pool, seatLabel })
  })

  test('without a pool for everybody else, who fits none is told so', async () => {
    const eventId = await publish(fair({ pools: [{ pool: '五十岁以上', capacity: 2, age: [50, 120] }] }))
    const wangFang = await signIn(database.current, 'Wang Fang')
    expect(await wangFang.refusal('sign_up_for_event', { event_id: eventId, signup: aSignup() })).toBe(
      '422 condition_not_met pool',
    )
  })

  test('comes back from the database as it was written, in its order', async () => {
    const eventId = await publish(fair())
    const { pools } = await zhouLi.call<{ pools: object[] }>('get_event', { event_id: eventId })
    expect(pools).toMatchObject(fair().pools)
  })

  test('keeps the condition of a pool once somebody has its seat; its size and place may change', async () => {
    const eventId = await publish(fair())
    await poolOf(eventId, { regionCode: '340111' })
    const update = (plan: object) => zhouLi.refusal('update_event', { event_id: eventId, plan })
    const [near, ...others] = fair().pools
    expect(
      await update(
        fair({ pools: [{ ...near, pool: '包河、蜀山', capacity: 2, regionCodes: ['340111'] }, ...others] }),
      ),
    ).toBe('422 invalid_input pools “包河、蜀山”的名额已经有人报名，不能改它的条件和场次。')
    const bigger = fair({
      pools: [
        ...others.slice(0, 1),
        { pool: '包河、蜀山', capacity: 9, regionCodes: ['340111', '340104'] },
        ...others.slice(1),
      ],
    })
    await zhouLi.call('update_event', { event_id: eventId, plan: bigger })
  })
})

describe('a pool that nobody can enter', () => {
  test.each<[string, Partial<EventPlan>, string]>([
    [
      'stands behind one for everybody',
      {
        pools: [
          { pool: '其他', capacity: 2 },
          { pool: '五十岁以上', capacity: 2, age: [50, 120] },
        ],
      },
      '“五十岁以上”没有人能报：符合的人都先占前面的名额。条件宽的请排到后面。',
    ],
    [
      'is for ages that the event does not admit',
      {
        pools: [{ pool: '少年', capacity: 2, age: [8, 12] }],
        conditions: { ...fair().conditions, maleAge: [18, 60], femaleAge: [18, 60] },
      },
      '“少年”没有人能报：年龄在活动限制的年龄之外。',
    ],
    [
      'is for another city than the event',
      {
        pools: [{ pool: '芜湖', capacity: 2, regionCodes: ['340200'] }],
        conditions: { ...fair().conditions, regionCodes: ['340100'] },
      },
      '“芜湖”没有人能报：地方在活动限定的地方之外。',
    ],
    [
      'is for an employer that the event does not list',
      {
        pools: [{ pool: '示例', capacity: 2, employers: ['示例甲厂'] }],
        conditions: { ...fair().conditions, employers: ['示例乙厂'] },
      },
      '“示例”没有人能报：单位不在活动限定的单位里。',
    ],
    [
      'has the name of another',
      {
        pools: [
          { pool: '其他', capacity: 2 },
          { pool: '其他', capacity: 3 },
        ],
      },
      '名额池“其他”写了两次，名字不能重复。',
    ],
  ])('%s: refused in words', async (_, changes, sentence) => {
    const said = await refusalFor(fair(changes))
    expect(said.replace(/pools\.\d\.(pool|age|regionCodes|employers|capacity|sex|session) /, 'pools ')).toBe(
      `422 invalid_input pools ${sentence}`,
    )
  })

  test('in the console too', async () => {
    const eventId = await anEvent(database.current, { kind: '招聘会', pools: { 不限: 3 } })
    const row = 'insert into public.event_pools (event_id, pool, capacity) values ($1, $2, 2)'
    expect((await refusalOf(database.current, row, [eventId, '男'])).sentence).toContain('“男”没有人能报')
  })
})

test.each([
  ['30 on the day in China, which has begun, though not in Greenwich', '1996-12-20', true],
  ['29 until the day after', '1996-12-21', false],
  ['35 for one day more', '1990-12-21', true],
  ['36 on the day in China', '1990-12-20', false],
])('a pool for 30 to 35 looks at the age on the day of the event: %s', async (_, birthDate, fits) => {
  const answer = await database.current.query(
    `select private.fits_pool(jsonb_populate_record(null::public.event_pools, $1), '2026-12-20 07:00+08', $2) as fits`,
    [
      { sex: '女', min_age: 30, max_age: 35 },
      { sex: '女', birthDate },
    ],
  )
  expect(answer).toEqual([{ fits }])
})
