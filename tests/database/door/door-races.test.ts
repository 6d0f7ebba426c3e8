import { randomBytes, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { aScan, type CheckInAnswer } from '../../support/database/doors.ts'
import { aSignup } from '../../support/database/events.ts'
import { asWorker, makeWorkers, usePostgres } from '../../support/database/postgres.ts'

const server = usePostgres()
const phone = '13800000300'
let xuMin: string
let workers: string[]

beforeAll(async () => {
  const ids = await makeWorkers(server.current.superuser, 40)
  xuMin = ids.pop() ?? ''
  workers = ids
  await server.current.superuser`select api.set_verified_phone(${xuMin}, ${phone})`
})

async function anEvent(): Promise<string> {
  const [event] = await server.current.owner<{ id: string }[]>`
    insert into public.events (kind, title, state, trade_union_id, place_name, address, region_code, starts_at, ends_at,
      signup_opens_at, signup_closes_at, cancel_deadline, waitlist_size)
    values ('文体活动', '两个门的活动', '已发布', '340100', '地点', '地址', '340104', now() + interval '1 hour',
      now() + interval '3 hours', now() - interval '1 day', now() + interval '30 minutes', now() + interval '30 minutes', 0)
    returning id`
  if (event === undefined) throw new Error('the event was not inserted')
  await server.current
    .owner`insert into public.event_pools (event_id, pool, capacity) values (${event.id}, '不限', 100)`
  await server.current
    .owner`insert into public.organizers (name, phone, event_id) values ('示例', ${phone}, ${event.id})`
  return event.id
}

type Pool = ReturnType<typeof server.current.connect>

async function aGuest(pool: Pool, workerId: string, eventId: string) {
  const publicKey = randomBytes(32).toString('hex')
  const signupId = await asWorker(pool, workerId, async (sql) => {
    const signup = sql.json(JSON.parse(JSON.stringify(aSignup())))
    const [row] = await sql<
      { id: string }[]
    >`select api.sign_up_for_event(${eventId}, ${signup}) ->> 'id' as id`
    await sql`select api.register_ticket(${row?.id ?? ''}, ${publicKey})`
    return row?.id ?? ''
  })
  return { workerId, signupId, publicKey }
}

const scanAt = (pool: Pool, eventId: string, door: string, scans: ReturnType<typeof aScan>[]) =>
  asWorker(pool, xuMin, async (sql) => {
    const [row] = await sql<{ answers: CheckInAnswer[] }[]>`
      select api.check_in(${eventId}, ${door}, ${randomUUID()}, ${sql.json(scans)}) as answers`
    return row?.answers ?? []
  })

async function bookkeeping(eventId: string) {
  const [row] = await server.current.superuser`
    select
      (select count(*)::integer from public.check_ins where event_id = ${eventId} and outcome = '已签到') as counted,
      (select count(*)::integer from public.signups where event_id = ${eventId} and status = '已签到') as arrived,
      (select count(*)::integer from public.signup_events as change join public.signups as signup on signup.id = change.signup_id
        where signup.event_id = ${eventId} and change.status = '已签到') as told`
  return { ...row }
}

test('the race itself: two doors that look first and write afterwards both let the same person in', async () => {
  const { superuser, connect } = server.current
  await superuser.unsafe(`create table public.unguarded (door text); grant usage on schema public to authenticator;
    grant all on public.unguarded to authenticator`)
  const pool = connect(2)
  let looked = 0
  let letBothGoOn = () => {}
  const bothHaveLooked = new Promise<void>((resolve) => {
    letBothGoOn = resolve
  })
  const enter = (door: string) =>
    pool.begin(async (sql) => {
      const [row] = await sql<{ known: number }[]>`select count(*)::integer as known from public.unguarded`
      looked += 1
      if (looked === 2) letBothGoOn()
      await bothHaveLooked
      if (row?.known === 0) await sql`insert into public.unguarded values (${door})`
    })
  await Promise.all([enter('1号门'), enter('2号门')])
  const [row] = await superuser<
    { entered: number }[]
  >`select count(*)::integer as entered from public.unguarded`
  await superuser.unsafe('drop table public.unguarded; revoke usage on schema public from authenticator')
  await pool.end()
  expect(row?.entered).toBe(2)
})

describe('under the locks of the door', () => {
  test('Li Qiang at two doors at once is one check-in and one 重复, however often it is tried', async () => {
    const pool = server.current.connect(4)
    for (const worker of workers.slice(0, 15)) {
      const eventId = await anEvent()
      const guest = await aGuest(pool, worker, eventId)
      const answers = await Promise.all(
        ['1号门', '2号门'].map((door) => scanAt(pool, eventId, door, [aScan(guest)])),
      )
      expect(
        answers
          .flat()
          .map(({ outcome }) => outcome)
          .sort(),
      ).toEqual(['已签到', '重复'])
      expect(await bookkeeping(eventId)).toEqual({ counted: 1, arrived: 1, told: 1 })
    }
    await pool.end()
  })

  test('two queues of the same thirty people in opposite order come at once: thirty check-ins, thirty conflicts, no deadlock', async () => {
    const eventId = await anEvent()
    const pool = server.current.connect(8)
    const guests = await Promise.all(workers.slice(0, 30).map((worker) => aGuest(pool, worker, eventId)))
    const queue = (order: typeof guests) => order.map((guest) => aScan(guest, { isQueued: true }))
    const answers = await Promise.all([
      scanAt(pool, eventId, '1号门', queue(guests)),
      scanAt(pool, eventId, '2号门', queue([...guests].reverse())),
    ])
    await pool.end()
    const conflicts = await server.current.superuser`
      select count(*)::integer as count from public.check_ins where event_id = ${eventId} and outcome = '冲突'`
    expect(answers.flat()).toHaveLength(60)
    expect(conflicts[0]?.count).toBe(30)
    expect(await bookkeeping(eventId)).toEqual({ counted: 30, arrived: 30, told: 30 })
  })

  test('one queue sent three times at once is entered once', async () => {
    const eventId = await anEvent()
    const pool = server.current.connect(8)
    const guests = await Promise.all(workers.slice(0, 10).map((worker) => aGuest(pool, worker, eventId)))
    const queue = guests.map((guest) => aScan(guest, { isQueued: true }))
    const answers = await Promise.all([1, 2, 3].map(() => scanAt(pool, eventId, '1号门', queue)))
    await pool.end()
    for (const answer of answers)
      expect(answer.map(({ outcome }) => outcome)).toEqual(queue.map(() => '已签到'))
    expect(await bookkeeping(eventId)).toEqual({ counted: 10, arrived: 10, told: 10 })
  })

  test('a person who cancels while being scanned is either checked in or canceled, never both', async () => {
    const pool = server.current.connect(4)
    for (const worker of workers.slice(0, 15)) {
      const eventId = await anEvent()
      const guest = await aGuest(pool, worker, eventId)
      const cancel = asWorker(pool, worker, (sql) => sql`select api.cancel_signup(${guest.signupId})`).then(
        () => 'gone',
        () => 'refused',
      )
      const [canceled, [scanned]] = await Promise.all([
        cancel,
        scanAt(pool, eventId, '1号门', [aScan(guest)]),
      ])
      expect([canceled, scanned?.outcome]).toEqual(
        canceled === 'gone' ? ['gone', '未通过'] : ['refused', '已签到'],
      )
    }
    await pool.end()
  })
})
