import type postgres from 'postgres'

/** What must not be true of an event that nobody has left yet. Returns one line for each broken promise. */
export async function outOfOrder(sql: postgres.Sql, eventId: string): Promise<string[]> {
  const rows = await sql<{ promise: string }[]>`
    select 'somebody is in twice: ' || signup.worker_id as promise
    from public.signups as signup where signup.event_id = ${eventId} group by signup.worker_id having count(*) > 1
    union all
    select 'a seat went to who came later: ' || later.line_number
    from public.signups as earlier
    join public.signups as later on later.event_id = earlier.event_id and later.pool = earlier.pool
    where earlier.event_id = ${eventId} and earlier.status = '候补' and later.status = '已确认' and earlier.line_number < later.line_number
    union all
    select 'more of one sex than the event allows'
    from public.events as event
    where event.id = ${eventId} and event.difference_from = 0 and event.max_difference < abs((
      select count(*) filter (where pool = '男') - count(*) filter (where pool = '女')
      from public.seats where event_id = ${eventId} and signup_id is not null))
    union all
    select 'somebody waits beside a free seat: ' || free.pool
    from public.seats as free
    join public.events as event on event.id = free.event_id
    where free.event_id = ${eventId} and free.signup_id is null and private.is_anybody_waiting(free.event_id, free.pool)
      and private.is_balanced_seat(event, free.pool)`
  return rows.map(({ promise }) => promise)
}
