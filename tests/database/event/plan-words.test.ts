import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { asStaff, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { aSession } from '../../support/database/sessions.ts'
import { knownIdNumber } from '../../support/database/submissions.ts'
import { samplePlan } from '../../support/functions/sample-plan.ts'

const database = useEmbeddedSupabase()
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
let zhouLi: Person
beforeAll(async () => {
  zhouLi = await signIn(database.current, 'Zhou Li', '13800000085')
  await database.current.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000085', '340100')`,
  )
})

const noCondition = { ...samplePlan().conditions, maritalStatuses: [], needsPledge: false }
const aPlan = (changes: object) =>
  samplePlan({
    kind: '技能培训',
    conditions: { ...noCondition, maleAge: null, femaleAge: null },
    startsAt: hours(5),
    endsAt: hours(60),
    signupClosesAt: hours(50),
    cancelDeadline: hours(4),
    ...changes,
  })
const refusalFor = (changes: object) =>
  zhouLi.refusal('create_event', {
    event_id: randomUUID(),
    trade_union_id: '340100',
    plan: aPlan(changes),
  })

describe('with Zhou Li’s token, past the functions', () => {
  test.each([
    ['ＡＢＣ 组', 'abc组'],
    ['⽂艺', '文\u200b艺'],
    ['外地（市外）', '外地(市外)'],
  ])('the pools %s and %s are one name', async (one, other) => {
    const pools = [
      { pool: one, capacity: 2, sex: '女' },
      { pool: other, capacity: 2 },
    ]
    expect(await refusalFor({ pools })).toContain('名字不能重复')
  })

  test('a pool is stored as people read it', async () => {
    const event_id = randomUUID()
    const plan = aPlan({ pools: [{ pool: '\u200b⼥\u3000', capacity: 2 }] })
    await zhouLi.call('create_event', { event_id, trade_union_id: '340100', plan })
    const stored = await database.current.query(
      'select pool, sex from public.event_pools where event_id = $1',
      [event_id],
    )
    expect(stored).toEqual([{ pool: '女', sex: '女' }])
  })

  test.each<[string, object]>([
    ['the name of a pool', { pools: [{ pool: knownIdNumber, capacity: 2 }] }],
    [
      'the employers of a pool',
      { pools: [{ pool: '一', capacity: 2, employers: [`工号${knownIdNumber}`] }] },
    ],
    ['the title of a session', { sessions: [aSession(1, 6, { title: knownIdNumber })] }],
    ['the place of a session', { sessions: [aSession(1, 6, { placeName: `${knownIdNumber}号` })] }],
  ])('a whole ID number in %s is refused', async (_, changes) => {
    expect(await refusalFor(changes)).toContain('不要写身份证号')
  })
})

describe('what a clerk types in the console', () => {
  test('without anything visible is no title of a session, nor its place', async () => {
    const eventId = await anEvent(database.current)
    const [row] = await asStaff(
      database.current,
      `insert into public.event_sessions (event_id, number, starts_at, ends_at, title, place_name)
       select id, 1, starts_at, ends_at, U&'\\200B\\3000', U&'\\2800\\200B' from public.events where id = '${eventId}'
       returning title, place_name`,
    )
    expect(row).toEqual({ title: null, place_name: null })
  })

  test('as a question and its options is stored as people read it', async () => {
    const eventId = await anEvent(database.current)
    const [row] = await asStaff(
      database.current,
      `insert into public.event_questions (event_id, kind, title, options)
       values ('${eventId}', '单选', U&'\\200B尺码\\3000', U&'{１２０,"130\\200B "}') returning title, options`,
    )
    expect(row).toEqual({ title: '尺码', options: ['120', '130'] })
  })

  test('as a pool with an ID number is refused', async () => {
    const eventId = await anEvent(database.current)
    const insert = `insert into public.event_pools (event_id, pool, capacity) values ('${eventId}', '${knownIdNumber}', 2)`
    expect((await staffRefusalOf(database.current, insert)).sentence).toContain('不要写身份证号')
  })
})
