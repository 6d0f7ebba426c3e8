import { beforeAll, describe, expect, test } from 'vitest'
import { aSignup } from '../../support/database/events.ts'
import { asWorker, makeWorkers, usePostgres } from '../../support/database/postgres.ts'

const server = usePostgres()
const eager = 60

let workers: string[]
beforeAll(async () => {
  workers = await makeWorkers(server.current.superuser, eager)
})

async function anEvent(seats: number, waitlistSize: number): Promise<string> {
  const [event] = await server.current.owner<{ id: string }[]>`
    insert into public.events (kind, title, state, trade_union_id, place_name, address, region_code, starts_at, ends_at,
      signup_opens_at, signup_closes_at, cancel_deadline, waitlist_size)
    values ('文体活动', '抢名额的活动', '已发布', '340100', '地点', '地址', '340104', now() + interval '2 days',
      now() + interval '3 days', now() - interval '1 day', now() + interval '1 day', now() + interval '1 day', ${waitlistSize})
    returning id`
  if (event === undefined) throw new Error('the event was not inserted')
  await server.current
    .owner`insert into public.event_pools (event_id, pool, capacity) values (${event.id}, '不限', ${seats})`
  return event.id
}

type Outcome = { id: string; status: string } | { refusal: string }

async function signUp(
  pool: ReturnType<typeof server.current.connect>,
  workerId: string,
  eventId: string,
  signup = aSignup(),
): Promise<Outcome> {
  try {
    return await asWorker(pool, workerId, async (sql) => {
      const [row] = await sql<{ signup: Outcome }[]>`
        select api.sign_up_for_event(${eventId}, ${sql.json(JSON.parse(JSON.stringify(signup)))}) as signup`
      if (row === undefined) throw new Error('no answer')
      return row.signup
    })
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : String(error) }
  }
}

const count = (outcomes: Outcome[], what: string) =>
  outcomes.filter((outcome) => ('status' in outcome ? outcome.status : outcome.refusal) === what).length

async function poolOf(eventId: string) {
  const [row] = await server.current.superuser`
    select pools.capacity, pools.taken, pools.waiting,
      (select count(*)::integer from public.signups where event_id = ${eventId} and status in ('已确认', '待确认')) as seated,
      (select count(*)::integer from public.signups where event_id = ${eventId} and status = '候补') as in_line
    from private.count_seats(${eventId}) as pools`
  return { ...row }
}

describe('the race itself', () => {
  test('without the guard, 60 people who count first and take a seat afterwards get more than 15 seats', async () => {
    const { superuser, connect } = server.current
    await superuser.unsafe(
      'create table if not exists public.unguarded (person text); truncate public.unguarded; grant usage on schema public to authenticator; grant all on public.unguarded to authenticator',
    )
    const pool = connect(30)
    await Promise.all(
      workers.map((worker) =>
        pool.begin(async (sql) => {
          const [row] = await sql<
            { taken: number }[]
          >`select count(*)::integer as taken from public.unguarded`
          await sql`select pg_sleep(0.005)`
          if ((row?.taken ?? 0) < 15) await sql`insert into public.unguarded values (${worker})`
        }),
      ),
    )
    const [row] = await superuser<
      { taken: number }[]
    >`select count(*)::integer as taken from public.unguarded`
    await superuser.unsafe('drop table public.unguarded; revoke usage on schema public from authenticator')
    await pool.end()
    expect(row?.taken).toBeGreaterThan(15)
  })
})

describe('seats that are rows', () => {
  test('60 people at once for 15 seats and 20 places in line: exactly 15, 20 and 25 refusals', async () => {
    const eventId = await anEvent(15, 20)
    const pool = server.current.connect(40)
    const outcomes = await Promise.all(workers.map((worker) => signUp(pool, worker, eventId)))
    await pool.end()
    expect([count(outcomes, '已确认'), count(outcomes, '候补'), count(outcomes, 'event_full')]).toEqual([
      15, 20, 25,
    ])
    expect(await poolOf(eventId)).toEqual({ capacity: 15, taken: 15, waiting: 20, seated: 15, in_line: 20 })
  })

  test('the last seat: two connections, one gets it, however often it is tried', async () => {
    const pool = server.current.connect(2)
    for (let round = 0; round < 25; round += 1) {
      const eventId = await anEvent(1, 0)
      const [first = '', second = ''] = workers
      const outcomes = await Promise.all([signUp(pool, first, eventId), signUp(pool, second, eventId)])
      expect([count(outcomes, '已确认'), count(outcomes, 'event_full')]).toEqual([1, 1])
    }
    await pool.end()
  })

  test('one tap sent ten times at once is one signup and one seat', async () => {
    const eventId = await anEvent(5, 0)
    const pool = server.current.connect(10)
    const [worker = ''] = workers
    const signup = aSignup()
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => signUp(pool, worker, eventId, signup)),
    )
    await pool.end()
    expect(new Set(outcomes.map((outcome) => ('id' in outcome ? outcome.id : outcome.refusal))).size).toBe(1)
    expect(await poolOf(eventId)).toMatchObject({ taken: 1, seated: 1 })
  })

  test('one tap sent ten times at once for the last seat is that seat, and never "full"', async () => {
    const pool = server.current.connect(10)
    const [worker = ''] = workers
    for (let round = 0; round < 5; round += 1) {
      const eventId = await anEvent(1, 0)
      const signup = aSignup()
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, () => signUp(pool, worker, eventId, signup)),
      )
      expect(count(outcomes, '已确认')).toBe(10)
      expect(await poolOf(eventId)).toMatchObject({ taken: 1, seated: 1 })
    }
    await pool.end()
  })

  test('ten different taps of one person at once are one signup and nine refusals', async () => {
    const eventId = await anEvent(5, 5)
    const pool = server.current.connect(10)
    const [worker = ''] = workers
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => signUp(pool, worker, eventId)))
    await pool.end()
    expect([count(outcomes, '已确认'), count(outcomes, 'already_signed_up')]).toEqual([1, 9])
    expect(await poolOf(eventId)).toMatchObject({ taken: 1, waiting: 0 })
  })

  test('two accounts of one phone at the same moment: one is in', async () => {
    const [first = '', second = ''] = await makeWorkers(server.current.superuser, 2)
    for (const worker of [first, second])
      await server.current.superuser`select api.set_verified_phone(${worker}, '13800000091')`
    const pool = server.current.connect(2)
    for (let round = 0; round < 10; round += 1) {
      const eventId = await anEvent(5, 0)
      const outcomes = await Promise.all([signUp(pool, first, eventId), signUp(pool, second, eventId)])
      expect([count(outcomes, '已确认'), count(outcomes, 'already_signed_up')]).toEqual([1, 1])
    }
    await pool.end()
  })

  test('people who cancel while others sign up: no seat too many, none lost, the line kept', async () => {
    const eventId = await anEvent(10, 40)
    const pool = server.current.connect(30)
    const first = await Promise.all(workers.slice(0, 30).map((worker) => signUp(pool, worker, eventId)))
    const cancel = (outcome: Outcome, worker: string) =>
      'id' in outcome
        ? asWorker(pool, worker, (sql) => sql`select api.cancel_signup(${outcome.id})`)
        : Promise.resolve()
    await Promise.all([
      ...workers.slice(0, 15).map((worker, index) => cancel(first[index] ?? { refusal: '' }, worker)),
      ...workers.slice(30).map((worker) => signUp(pool, worker, eventId)),
    ])
    await pool.end()

    const state = await poolOf(eventId)
    expect(state).toMatchObject({ taken: 10, seated: 10 })
    expect(state.waiting).toBe(state.in_line)
    const [broken] = await server.current.superuser`
      select count(*)::integer as n from public.signups as offered
      where event_id = ${eventId} and status = '待确认' and exists (
        select from public.signups as ahead
        where ahead.event_id = ${eventId} and ahead.status = '候补' and ahead.line_number < offered.line_number)`
    expect(broken).toEqual({ n: 0 })
  })

  test('an offer cannot be accepted twice, nor by two phones at once into two seats', async () => {
    const eventId = await anEvent(1, 5)
    const pool = server.current.connect(10)
    const [first = '', second = ''] = workers
    const seat = await signUp(pool, first, eventId)
    const offered = await signUp(pool, second, eventId)
    if (!('id' in seat && 'id' in offered)) throw new Error('both are in')
    await asWorker(pool, first, (sql) => sql`select api.cancel_signup(${seat.id})`)
    await Promise.all(
      Array.from({ length: 8 }, () =>
        asWorker(pool, second, (sql) => sql`select api.accept_offer(${offered.id})`),
      ),
    )
    await pool.end()
    expect(await poolOf(eventId)).toMatchObject({ taken: 1, seated: 1 })
    const rows = await server.current.superuser`
      select status from public.signup_events where signup_id = ${offered.id} order by id`
    expect(rows.map(({ status }) => status)).toEqual(['候补', '待确认', '已确认'])
  })
})
