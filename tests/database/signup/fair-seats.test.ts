import { describe, expect, test } from 'vitest'
import { behindTheGuards, refusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import {
  anEvent,
  aSignup,
  reviewOne,
  type SignupAnswer,
  seatsThatLie,
  signUp,
} from '../../support/database/events.ts'
import { type Person, serviceAccount, signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()
const man = { sex: '男', birthDate: '1990-01-01' }

async function signInAndUp(name: string, eventId: string, changes: object = {}) {
  const person = await signIn(database.current, name)
  return { person, signup: await signUp(person, eventId, changes) }
}

const mine = (person: Person, eventId: string) =>
  person.call<SignupAnswer & { waitingReason: string | null; lastPromotionAt: string | null }>(
    'get_my_signup',
    { event_id: eventId },
  )

describe('a limit to the difference between the sexes', () => {
  const columns = { max_difference: '1', difference_from: '2' }

  test('counts only after the first two, then a third man waits until a woman comes, and is told why', async () => {
    const eventId = await anEvent(database.current, { columns, pools: { 男: 5, 女: 5 } })
    const first = await signInAndUp('Li Qiang', eventId, man)
    const second = await signInAndUp('Wang Wei', eventId, man)
    const third = await signInAndUp('Zhou Gang', eventId, man)
    expect([first, second, third].map(({ signup }) => signup.status)).toEqual(['已确认', '已确认', '候补'])
    expect((await mine(third.person, eventId)).waitingReason).toContain('男女最多相差 1 人，现在男士多')
    // The job for forgotten offers does not lock these pools every minute for nothing either.
    expect(await database.current.query('select private.promote_overlooked() as looked')).toEqual([
      { looked: 0 },
    ])

    await signInAndUp('Wang Fang', eventId)
    expect((await mine(third.person, eventId)).status).toBe('候补')
    await signInAndUp('Zhao Min', eventId)
    const promoted = await mine(third.person, eventId)
    expect(promoted.status).toBe('待确认')
    expect(promoted.lastPromotionAt).toEqual(expect.any(String))
    expect(await seatsThatLie(database.current)).toEqual([])
  })

  test('who comes later does not pass who waits, though seats are free', async () => {
    const eventId = await anEvent(database.current, { columns, pools: { 男: 5, 女: 5 } })
    for (const name of ['Li Qiang', 'Wang Wei', 'Zhou Gang', 'Chen Bo']) await signInAndUp(name, eventId, man)
    const statuses = await database.current.query(
      'select status from public.signups where event_id = $1 order by line_number',
      [eventId],
    )
    expect(statuses.map(({ status }) => status)).toEqual(['已确认', '已确认', '候补', '候补'])
    await signInAndUp('Wang Fang', eventId)
    await signInAndUp('Zhao Min', eventId)
    const after = await database.current.query(
      'select status from public.signups where event_id = $1 order by line_number',
      [eventId],
    )
    expect(after.map(({ status }) => status).slice(2, 4)).toEqual(['待确认', '候补'])
  })

  test('a woman who leaves frees no seat for a man, and a limit that staff ease does', async () => {
    const eventId = await anEvent(database.current, {
      columns: { ...columns, difference_from: '0' },
      pools: { 男: 5, 女: 5 },
    })
    await signInAndUp('Li Qiang', eventId, man)
    const wangFang = await signInAndUp('Wang Fang', eventId)
    await signInAndUp('Wang Wei', eventId, man)
    const waiting = await signInAndUp('Zhou Gang', eventId, man)
    await wangFang.person.call('cancel_signup', { signup_id: wangFang.signup.id })
    expect((await mine(waiting.person, eventId)).status).toBe('候补')
    await database.current.query('update public.events set max_difference = 5 where id = $1', [eventId])
    expect((await mine(waiting.person, eventId)).status).toBe('待确认')
    expect(await seatsThatLie(database.current)).toEqual([])
  })

  test('needs both sexes: an event of women alone cannot be published with it', async () => {
    const eventId = await anEvent(database.current, {
      columns: { ...columns, state: `'草稿'` },
      pools: { 女: 5 },
    })
    const refusal = await refusalOf(
      database.current,
      `update public.events set state = '已发布' where id = $1`,
      [eventId],
    )
    expect(refusal.sentence).toBe('限制男女相差人数，要男、女两个名额都设置。')
  })
})

test('a seat that is free before anybody has looked at the line is not Sun Li’s, who comes last', async () => {
  const eventId = await anEvent(database.current, { pools: { 女: 1 } })
  await signInAndUp('Wang Fang', eventId)
  await signInAndUp('Zhao Min', eventId)
  await behindTheGuards(
    database.current,
    `insert into public.seats (event_id, pool, number, label) values ($1, '女', 2, 'F02')`,
    [eventId],
  )
  expect((await signInAndUp('Sun Li', eventId)).signup.status).toBe('候补')
})

describe('what a signup keeps and how often one may try', () => {
  /** What the minute's job has given to everybody of an event, in the order in which they came. */
  async function numbersOf(eventId: string) {
    await database.current.query('update private.jobs set next_run_at = now()')
    await serviceAccount(database.current).call('run_due_jobs')
    const rows = await database.current.query<{ number: string }>(
      'select number from public.signups where event_id = $1 order by line_number',
      [eventId],
    )
    return rows.map(({ number }) => Number(number))
  }

  test('the number counts within the event, from one, without gaps', async () => {
    const first = await anEvent(database.current)
    const second = await anEvent(database.current)
    const wangFang = await signIn(database.current, 'Wang Fang')
    await signUp(wangFang, first)
    expect(await wangFang.refusal('sign_up_for_event', { event_id: first, signup: aSignup() })).toBe(
      '409 already_signed_up',
    )
    await signUp(wangFang, second)
    expect(await numbersOf(first)).toEqual([1])
    await signUp(await signIn(database.current, 'Zhao Min'), first)
    await signUp(await signIn(database.current, 'Sun Li'), first)
    expect(await numbersOf(first)).toEqual([1, 2, 3])
    expect(await numbersOf(second)).toEqual([1])
  })

  test('what the event does not ask is not stored, however much the phone sends', async () => {
    const eventId = await anEvent(database.current, { kind: '技能培训', pools: { 不限: 5 } })
    await signUp(await signIn(database.current, 'Wang Fang'), eventId, { idNumber: '340101199605201224' })
    const [row] = await database.current.query(
      `select marital_status, introduction, nickname, id_number_masked, id_number_hash, pledge_version
       from public.signups where event_id = $1`,
      [eventId],
    )
    expect(Object.values(row ?? {}).every((value) => value === null)).toBe(true)
  })

  test('who was not let in may try twice more, and then no longer', async () => {
    const eventId = await anEvent(database.current, { needsReview: true })
    await database.current.query(
      `insert into public.organizers (name, phone, event_id) values ('周丽', '13800000781', $1)`,
      [eventId],
    )
    const zhouLi = await signIn(database.current, 'Zhou Li', '13800000781')
    const wangFang = await signIn(database.current, 'Wang Fang')
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const { id } = await signUp(wangFang, eventId)
      await reviewOne(zhouLi, eventId, id, false, '资料不全')
    }
    expect(await wangFang.refusal('sign_up_for_event', { event_id: eventId, signup: aSignup() })).toBe(
      '409 signup_limit_reached',
    )
  })

  test('whoever waits for review is counted, and holds no seat', async () => {
    const eventId = await anEvent(database.current, { needsReview: true })
    const { person } = await signInAndUp('Wang Fang', eventId)
    const { pools } = await person.call<{ pools: object[] }>('get_event', { event_id: eventId })
    expect(pools[1]).toMatchObject({ pool: '女', capacity: 2, taken: 0, waiting: 0, pending: 1 })
  })
})
