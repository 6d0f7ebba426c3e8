import { randomUUID } from 'node:crypto'
import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'
import { behindTheGuards } from './console.ts'
import type { Person } from './people.ts'

type EventChanges = {
  pools?: Record<string, number>
  waitlistSize?: number
  needsReview?: boolean
  kind?: string
  /** Further columns of public.events, as SQL. */
  columns?: Record<string, string>
}

/** Publishes an event that is open for signups now and returns its id. */
export async function anEvent(supabase: EmbeddedSupabase, changes: EventChanges = {}): Promise<string> {
  const { pools = { 男: 2, 女: 2 }, waitlistSize = 5, needsReview = false, kind = '婚恋交友' } = changes
  const columns: Record<string, string> = {
    kind: `'${kind}'`,
    title: `'示例活动 ${randomUUID().slice(0, 8)}'`,
    state: `'已发布'`,
    trade_union_id: `'340100'`,
    place_name: `'示例地点'`,
    address: `'示例路 1 号'`,
    region_code: `'340104'`,
    starts_at: `now() + interval '3 days'`,
    ends_at: `now() + interval '3 days 3 hours'`,
    signup_opens_at: `now() - interval '1 day'`,
    signup_closes_at: `now() + interval '2 days'`,
    cancel_deadline: `now() + interval '2 days'`,
    waitlist_size: String(waitlistSize),
    needs_review: String(needsReview),
    ...changes.columns,
  }
  const [row] = await supabase.query<{ id: string }>(
    `insert into public.events (${Object.keys(columns).join(', ')}) values (${Object.values(columns).join(', ')}) returning id`,
  )
  if (row === undefined) throw new Error('the event was not inserted')
  for (const [pool, capacity] of Object.entries(pools))
    await supabase.query('insert into public.event_pools (event_id, pool, capacity) values ($1, $2, $3)', [
      row.id,
      pool,
      capacity,
    ])
  return row.id
}

/** A signup as the functions pass it on. */
export function aSignup(changes: object = {}): Record<string, unknown> & { clientToken: string } {
  return {
    clientToken: randomUUID(),
    fullName: '示例一',
    sex: '女',
    birthDate: '1996-05-20',
    phone: '13800000099',
    employer: '示例单位',
    regionCode: '340104',
    maritalStatus: '未婚',
    introduction: '演示',
    nickname: '小示',
    answers: { heightCm: 165, education: '本科', occupation: '教师', interests: ['阅读'] },
    pledgeVersion: '2026-11',
    consentVersion: '2026-11',
    ...changes,
  }
}

/** The part of a signup's answer that tests look at. */
export type SignupAnswer = {
  id: string
  number: number | null
  status: string
  pool: string
  waitlistPlace: number | null
  seatLabel: string | null
  offerExpiresAt: string | null
  canCancel: boolean
  history: { status: string; note: string | null }[]
  team: { invitationCode: string } | null
}

export function signUp(person: Person, eventId: string, changes: object = {}): Promise<SignupAnswer> {
  return person.call<SignupAnswer>('sign_up_for_event', { event_id: eventId, signup: aSignup(changes) })
}

/** The result of deciding one signup: its status, or why it could not be decided. */
export type ReviewOutcome = { id: string; refusal: string | null; status: string }

export async function reviewOne(
  organizer: Person,
  eventId: string,
  signupId: string,
  approve: boolean,
  reason = '',
): Promise<ReviewOutcome | undefined> {
  const parameters = { event_id: eventId, signup_ids: [signupId], approve, reason }
  const [outcome] = await organizer.call<ReviewOutcome[]>('review_signups', parameters)
  return outcome
}

/** Pools that have not as many seats as they say, and seats that are not whose the signups say. */
export async function seatsThatLie(database: {
  query: (sql: string) => Promise<Record<string, unknown>[]>
}): Promise<Record<string, unknown>[]> {
  return database.query(`
    select pools.event_id, pools.pool, null as number, null as full_name
    from public.event_pools as pools
    where pools.capacity <> (
      select count(*) from public.seats as seat where seat.event_id = pools.event_id and seat.pool = pools.pool)
    union all
    select coalesce(seat.event_id, holder.event_id), coalesce(seat.pool, holder.pool), seat.number, holder.full_name
    from (select * from public.seats where signup_id is not null) as seat
    full join (
      select * from public.signups as own
      where own.holds_seat and own.status in ('已确认', '待确认', '已签到', '未到场') and not private.has_lost_seat(own)
    ) as holder on holder.id = seat.signup_id and holder.event_id = seat.event_id and holder.pool = seat.pool
    where seat.number is null or holder.id is null`)
}

/** Moves everything about an event this many days into the past, and makes the jobs due. */
export async function letEventPass(supabase: EmbeddedSupabase, eventId: string, days: number): Promise<void> {
  const columns = ['signup_opens_at', 'signup_closes_at', 'cancel_deadline', 'starts_at', 'ends_at']
  const earlier = columns.map((column) => `${column} = ${column} - make_interval(days => $2::integer)`)
  await behindTheGuards(supabase, `update public.events set ${earlier.join(', ')} where id = $1`, [
    eventId,
    days,
  ])
  await supabase.query('update private.jobs set next_run_at = now()')
}
