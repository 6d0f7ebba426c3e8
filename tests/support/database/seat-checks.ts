import type postgres from 'postgres'

/**
 * What must never be true of signups, whatever happens at once. Returns one line for each broken promise. Leave `order`
 * out when a review lets people into the line later than they came.
 */
export async function brokenPromises(sql: postgres.Sql, eventId: string): Promise<string[]> {
  const rows = await sql<{ promise: string }[]>`
    select 'there are not as many seats as the pool says: ' || pools.pool as promise
    from public.event_pools as pools
    where pools.event_id = ${eventId} and pools.capacity <> (
      select count(*) from public.seats as seat where seat.event_id = pools.event_id and seat.pool = pools.pool)
    union all
    select 'a seat of nobody who may have one: ' || seat.pool || ' ' || seat.number
    from public.seats as seat
    where seat.event_id = ${eventId} and seat.signup_id is not null and not exists (
      select from public.signups as own
      where own.id = seat.signup_id and own.event_id = seat.event_id and own.pool = seat.pool and own.holds_seat
        and own.status in ('已确认', '待确认', '已签到', '未到场'))
    union all
    select 'somebody is in without a seat: ' || own.full_name
    from public.signups as own
    where own.event_id = ${eventId} and own.holds_seat and own.status in ('已确认', '待确认', '已签到', '未到场')
      and not private.has_lost_seat(own) and not exists (select from public.seats as seat where seat.signup_id = own.id)
    union all
    select 'another label than the seat has: ' || own.seat_label
    from public.signups as own
    join public.seats as seat on seat.signup_id = own.id
    where own.event_id = ${eventId} and own.team_id is null and own.status <> '待确认'
      and own.seat_label is distinct from seat.label
    union all
    select 'a line too long: ' || pools.pool
    from public.event_pools as pools
    join public.events as event on event.id = pools.event_id
    where pools.event_id = ${eventId} and event.waitlist_size < (
      select count(*) from public.signups as own
      where own.event_id = pools.event_id and own.pool = pools.pool and own.status = '候补' and own.holds_seat)
    union all
    select 'a line is not as long as it is counted: ' || pools.pool
    from public.event_pools as pools
    where pools.event_id = ${eventId} and private.count_line(pools.event_id, pools.pool) <> (
      select count(*) from public.signups as own
      where own.event_id = pools.event_id and own.pool = pools.pool and own.status = '候补' and own.holds_seat)
    union all
    select 'somebody behind was offered a seat: ' || offered.line_number
    from public.signups as offered
    join public.events as event on event.id = offered.event_id and not event.needs_review
    where offered.event_id = ${eventId} and offered.status = '待确认' and exists (
      select from public.signups as ahead
      where ahead.event_id = offered.event_id and ahead.pool = offered.pool and ahead.status = '候补' and ahead.holds_seat
        and ahead.line_number < offered.line_number)
    union all
    select 'somebody waits for a seat that is free and fair: ' || pools.pool
    from public.event_pools as pools
    join public.events as event on event.id = pools.event_id
    where pools.event_id = ${eventId} and event.state = '已发布'
      and private.is_anybody_waiting(pools.event_id, pools.pool) and private.is_balanced_seat(event, pools.pool)
      and exists (
        select from public.seats as free
        where free.event_id = pools.event_id and free.pool = pools.pool and free.signup_id is null)
    union all
    select 'the history does not end where the signup is: ' || own.full_name || ' ' || own.status
    from public.signups as own
    where own.event_id = ${eventId} and own.status is distinct from (
      select change.status from public.signup_events as change where change.signup_id = own.id order by change.id desc limit 1)
    union all
    select 'one state followed another that it cannot follow: ' || coalesce(step.before::text, 'nothing') || ' ' || step.status
    from (
      select change.status, lag(change.status) over (partition by change.signup_id order by change.id) as before
      from public.signup_events as change
      join public.signups as own on own.id = change.signup_id and own.event_id = ${eventId}
    ) as step
    where step.before in ('未通过', '已取消') or (step.before is not null and step.status = '待审核')
      or (step.before = '已确认' and step.status = '候补')
    union all
    select 'numbers with a gap' from (
      select count(number) as n, coalesce(max(number), 0) as last from public.signups where event_id = ${eventId}
    ) as numbered where n <> last
    union all
    select 'a team without its captain, or with two: ' || team.name
    from public.teams as team
    where team.event_id = ${eventId} and team.dissolved_at is null and 1 <> (
      select count(*) from private.live_members(team.id) as member where member.holds_seat)
    union all
    select 'a team too large: ' || team.name
    from public.teams as team
    join public.events as event on event.id = team.event_id
    where team.event_id = ${eventId} and (select count(*) from private.live_members(team.id)) > event.team_max_size`
  return rows.map(({ promise }) => promise)
}

/** Runs a task with changed texts of database functions, to show what their guard is for. */
export async function withoutGuard<Result>(
  superuser: postgres.Sql,
  functions: Record<string, (definition: string) => string>,
  work: () => Promise<Result>,
): Promise<Result> {
  const originals: string[] = []
  for (const [name, change] of Object.entries(functions)) {
    const [row] = await superuser<{ definition: string }[]>`
      select pg_get_functiondef(${name}::regproc) as definition`
    const definition = row?.definition ?? ''
    const changed = change(definition)
    if (changed === definition) throw new Error(`${name} has no such guard any more`)
    originals.push(definition)
    await superuser.unsafe(changed)
  }
  try {
    return await work()
  } finally {
    for (const definition of originals) await superuser.unsafe(definition)
  }
}
