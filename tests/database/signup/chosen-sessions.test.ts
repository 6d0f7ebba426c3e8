import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { asStaff, refusalOf } from '../../support/database/console.ts'
import { aDoor, aScan } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { aSignup, seatsThatLie } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { aSession } from '../../support/database/sessions.ts'
import { samplePlan } from '../../support/functions/sample-plan.ts'

const database = useEmbeddedSupabase()
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
let zhouLi: Person

beforeAll(async () => {
  zhouLi = await signIn(database.current, 'Zhou Li', '13800000086')
  await database.current.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000086', '340100')`,
  )
})

type Mine = {
  id: string
  eventId: string
  status: string
  session: number
  seatLabel: string | null
  waitlistPlace: number
}

/** A summer of three classes: two at the same time, one later. Each has its own seats. */
const summer = (changes: object = {}) =>
  samplePlan({
    kind: '技能培训',
    startsAt: hours(5),
    endsAt: hours(60),
    signupClosesAt: hours(50),
    cancelDeadline: hours(4),
    sessions: [aSession(1, 6), aSession(2, 7), aSession(3, 30)],
    pools: [
      { pool: '第一期', capacity: 1, session: 1 },
      { pool: '第二期', capacity: 2, session: 2 },
      { pool: '第三期', capacity: 2, session: 3 },
    ],
    ...changes,
  })

async function publish(changes: object = {}): Promise<string> {
  const id = randomUUID()
  await zhouLi.call('create_event', { event_id: id, trade_union_id: '340100', plan: summer(changes) })
  await zhouLi.call('publish_event', { event_id: id })
  return id
}
const choose = (person: Person, event_id: string, sessions: number[], clientToken: string = randomUUID()) =>
  person.call<Mine>('sign_up_for_sessions', { event_id, signup: { ...aSignup({ clientToken }), sessions } })
const refused = (person: Person, event_id: string, sessions: number[]) =>
  person.refusal('sign_up_for_sessions', { event_id, signup: { ...aSignup(), sessions } })
const mine = async (person: Person, event_id: string) =>
  (await person.call<Mine[]>('list_my_signups'))
    .filter(({ eventId }) => eventId === event_id)
    .sort((one, other) => one.session - other.session)

test('Wang Fang chooses two classes and has a seat in each, once however often it is sent', async () => {
  const eventId = await publish()
  const wangFang = await signIn(database.current, 'Wang Fang')
  const token = randomUUID()
  expect(await choose(wangFang, eventId, [3, 1], token)).toMatchObject({ session: 1, seatLabel: '1N01' })
  await choose(wangFang, eventId, [1, 3], token)
  expect(await choose(wangFang, eventId, [1, 3], token.toUpperCase())).toMatchObject({ session: 1 })
  expect(await mine(wangFang, eventId)).toMatchObject([
    { session: 1, status: '已确认', seatLabel: '1N01' },
    { session: 3, status: '已确认', seatLabel: '3N01' },
  ])
  expect(await seatsThatLie(database.current)).toEqual([])
})

test('each class has its own waitlist; what is free in another does not help', async () => {
  const eventId = await publish()
  const [wangFang, liQiang] = [
    await signIn(database.current, 'Wang Fang'),
    await signIn(database.current, 'Li Qiang'),
  ]
  const { id } = await choose(wangFang, eventId, [1])
  expect(await choose(liQiang, eventId, [1])).toMatchObject({ status: '候补', waitlistPlace: 1 })
  await wangFang.call('cancel_signup', { signup_id: id })
  expect(await liQiang.call('get_my_signup', { event_id: eventId, session: 1 })).toMatchObject({
    status: '待确认',
  })
})

test('who is refused in one class gets none: full, unknown, at the same time, or chosen already', async () => {
  const eventId = await publish({ waitlistSize: 0 })
  const [wangFang, liQiang] = [
    await signIn(database.current, 'Wang Fang'),
    await signIn(database.current, 'Li Qiang'),
  ]
  await choose(wangFang, eventId, [1, 3])
  expect(await refused(liQiang, eventId, [1, 3])).toBe('409 event_full')
  expect(await refused(liQiang, eventId, [3, 9])).toBe('422 condition_not_met session')
  expect(await refused(wangFang, eventId, [2])).toBe('409 sessions_overlap')
  expect(await refused(wangFang, eventId, [3])).toBe('409 already_signed_up')
  expect(await liQiang.refusal('sign_up_for_event', { event_id: eventId, signup: aSignup() })).toBe(
    '422 condition_not_met session',
  )
  expect(await mine(liQiang, eventId)).toEqual([])
})

test('the door lets in to the chosen class only', async () => {
  const later = await publish()
  const wangFang = await signIn(database.current, 'Wang Fang')
  const { id } = await choose(wangFang, later, [2])
  const publicKey = 'ab'.repeat(32)
  await wangFang.call('register_ticket', { signup_id: id, public_key: publicKey })
  const door = aDoor(zhouLi, later, '1号门')
  const scan = async (session: number) => {
    const [answer] = await door.scan(aScan({ signupId: id, publicKey }, { session }))
    return answer
  }
  expect(await scan(1)).toMatchObject({ refusal: '报的是别的场次' })
  expect(await scan(2)).toMatchObject({ outcome: '已签到' })
})

test('whoever chose two classes is let in by name to each of them, and to no third', async () => {
  const eventId = await publish()
  await choose(await signIn(database.current, 'Wang Fang'), eventId, [1, 3])
  const byName = (session: number) =>
    zhouLi.call('check_in_by_name', {
      event_id: eventId,
      door: '1号门',
      device_id: randomUUID(),
      scan_id: randomUUID(),
      full_name: aSignup().fullName,
      phone_tail: String(aSignup().phone).slice(-4),
      session,
    })
  expect(await byName(2)).toMatchObject({ outcome: '未通过', refusal: '报的是别的场次' })
  expect(await byName(1)).toMatchObject({ outcome: '已签到', seatLabel: '1N01' })
  expect(await byName(1)).toMatchObject({ outcome: '重复' })
})

test('a class that people chose can move, which only they are told, and cannot lose its seats', async () => {
  const eventId = await publish()
  const [wangFang, liQiang] = [
    await signIn(database.current, 'Wang Fang'),
    await signIn(database.current, 'Li Qiang'),
  ]
  await choose(wangFang, eventId, [3])
  await choose(liQiang, eventId, [2])
  const plan = summer({ sessions: [aSession(1, 6), aSession(2, 7), aSession(3, 33)] })
  await zhouLi.call('update_event', { event_id: eventId, plan })
  const told = async (person: Person) =>
    (await person.call<{ title: string }[]>('list_messages')).filter(
      ({ title }) => title === '活动的场次有变化',
    )
  expect(await told(wangFang)).toHaveLength(1)
  const without = { ...plan, sessions: plan.sessions?.slice(0, 2), pools: plan.pools.slice(0, 2) }
  expect(await zhouLi.refusal('update_event', { event_id: eventId, plan: without })).toBe(
    '422 invalid_input sessions 第 3 场已经有人报名，不能去掉。不办了请逐个取消，再告诉他们。',
  )
})

test('a class that people chose cannot move onto another that they chose: the sentence stands at its time, in the console too', async () => {
  const eventId = await publish()
  const [wangFang, liQiang] = [
    await signIn(database.current, 'Wang Fang'),
    await signIn(database.current, 'Li Qiang'),
  ]
  await choose(wangFang, eventId, [1, 3])
  await choose(liQiang, eventId, [2])
  const moved = (third: number) => summer({ sessions: [aSession(1, 6), aSession(2, 7), aSession(3, third)] })
  const sentence =
    '第 3 场和第 1 场时间重叠，有 1 人两场都报了。请换个时间，或者先和他们商量，移除一场的报名。'
  expect(await zhouLi.refusal('update_event', { event_id: eventId, plan: moved(6) })).toBe(
    `422 invalid_input sessions.2.startsAt ${sentence}`,
  )
  const move = `update public.event_sessions set starts_at = starts_at - interval '24 hours', ends_at = ends_at - interval '24 hours'
    where event_id = $1 and number = 3`
  expect((await refusalOf(database.current, move, [eventId])).sentence).toContain(sentence)
  // Where nobody has both it may.
  await zhouLi.call('update_event', { event_id: eventId, plan: moved(8.5) })
})

test('a plan or a console that gives only some sessions seats is refused', async () => {
  const create = (changes: object) =>
    zhouLi.refusal('create_event', {
      event_id: randomUUID(),
      trade_union_id: '340100',
      plan: summer(changes),
    })
  const [first] = summer().pools
  expect(await create({ pools: [first] })).toBe('422 invalid_input pools 第 2 场还没有名额。')
  expect(await create({ pools: [first, { pool: '其他', capacity: 3 }] })).toContain(
    '要么每一场各有名额，要么都不写。',
  )
  expect(await create({ pools: [{ pool: '第九期', capacity: 3, session: 9 }] })).toContain('没有第 9 场')
  const eventId = await publish()
  const row = `insert into public.event_pools (event_id, pool, capacity) values ('${eventId}', '其他', 3)`
  expect((await refusalOf(database.current, row)).sentence).toContain('要么每一场各有名额，要么都不写。')
  await expect(asStaff(database.current, row)).rejects.toThrow('要么每一场各有名额')
})

test.each([{ sessions: [] }, { sessions: null }, { sessions: '1' }, { clientToken: null }])(
  'Wang Fang’s leaked token signs her up for nothing with %j, and is told so',
  async (changes) => {
    const eventId = await publish()
    const wangFang = await signIn(database.current, 'Wang Fang')
    const signup = { ...aSignup(), sessions: [1], ...changes }
    expect(await wangFang.refusal('sign_up_for_sessions', { event_id: eventId, signup })).toBe(
      '422 invalid_input sessions',
    )
  },
)
