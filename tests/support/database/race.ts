import type postgres from 'postgres'
import { aSignup } from './events.ts'
import { asWorker } from './postgres.ts'

export type RaceEvent = {
  pools: Record<string, number>
  kind?: string
  /** Further columns of public.events, as SQL. */
  columns?: Record<string, string>
}

/** Publishes an event that is open for signups now, on a real server. */
export async function openEvent(
  owner: postgres.Sql,
  { pools, kind = '婚恋交友', columns = {} }: RaceEvent,
): Promise<string> {
  const values: Record<string, string> = {
    kind: `'${kind}'`,
    title: `'抢名额的活动'`,
    state: `'已发布'`,
    trade_union_id: `'340100'`,
    place_name: `'地点'`,
    address: `'地址'`,
    region_code: `'340104'`,
    starts_at: `now() + interval '2 days'`,
    ends_at: `now() + interval '3 days'`,
    signup_opens_at: `now() - interval '1 day'`,
    signup_closes_at: `now() + interval '1 day'`,
    cancel_deadline: `now() + interval '1 day'`,
    waitlist_size: '100',
    ...columns,
  }
  const [event] = await owner.unsafe<{ id: string }[]>(
    `insert into public.events (${Object.keys(values).join(', ')}) values (${Object.values(values).join(', ')}) returning id`,
  )
  if (event === undefined) throw new Error('the event was not inserted')
  for (const [pool, capacity] of Object.entries(pools))
    await owner`insert into public.event_pools (event_id, pool, capacity) values (${event.id}, ${pool}, ${capacity})`
  return event.id
}

/** The answer of a call, or the code of its refusal. */
export type Outcome = {
  id?: string
  reference?: string
  status?: string
  refusal?: string
  waitlistPlace?: number
  team?: { invitationCode: string | null } | null
  /** Of the door. */
  outcome?: string
  seatLabel?: string | null
  checkIn?: { outcome: string; seatLabel: string } | null
}

/** Calls a function of schema api as a worker. A refusal is a result; a fault of the database is thrown. */
export async function callAs(
  pool: postgres.Sql,
  workerId: string,
  call: (sql: postgres.TransactionSql) => postgres.PendingQuery<{ answer: Outcome }[]>,
): Promise<Outcome> {
  try {
    return await asWorker(pool, workerId, async (sql) => (await call(sql))[0]?.answer ?? {})
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^PT\d{3}$/.test(String(error.code)))
      return { refusal: error.message }
    throw error
  }
}

export const signUpAs = (pool: postgres.Sql, workerId: string, eventId: string, changes: object = {}) =>
  callAs(
    pool,
    workerId,
    (sql) =>
      sql`select api.sign_up_for_event(${eventId}, ${sql.json(JSON.parse(JSON.stringify(aSignup(changes))))}) as answer`,
  )
export const cancelAs = (pool: postgres.Sql, workerId: string, signupId: string) =>
  callAs(pool, workerId, (sql) => sql`select api.cancel_signup(${signupId}) as answer`)
export const acceptAs = (pool: postgres.Sql, workerId: string, signupId: string) =>
  callAs(pool, workerId, (sql) => sql`select api.accept_offer(${signupId}) as answer`)
export const lookAs = (pool: postgres.Sql, workerId: string, eventId: string) =>
  callAs(pool, workerId, (sql) => sql`select api.get_event(${eventId}) as answer`)
export const reviewAs = (
  pool: postgres.Sql,
  workerId: string,
  eventId: string,
  signupId: string,
  approve: boolean,
) =>
  callAs(
    pool,
    workerId,
    (sql) =>
      sql`select api.review_signups(${eventId}, array[${signupId}]::uuid[], ${approve}, '') -> 0 as answer`,
  )

/** Lets every running offer of an event expire: under its pools, as everything that writes several signups. */
export async function outlastOffers(superuser: postgres.Sql, eventId: string): Promise<void> {
  await superuser.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`select private.lock_pools(${eventId})`
    await sql`update public.signups set offer_expires_at = now() - interval '1 minute'
      where event_id = ${eventId} and status = '待确认'`
  })
}
