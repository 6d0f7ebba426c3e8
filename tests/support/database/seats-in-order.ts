import type postgres from 'postgres'

/** What must not be true of an event that nobody has left yet; answers one line per broken promise. */
export async function outOfOrder(sql: postgres.Sql, eventId: string): Promise<string[]> {
  const rows = await sql<{ promise: string }[]>`
    select 'somebody is in twice: ' || signup.worker_id as promise
    from public.signups as signup where signup.event_id = ${eventId} group by signup.worker_id having count(*) > 1
    union all
    select 'a seat went to who came later: ' || later.number
    from public.signups as earlier
    join public.signups as later on later.event_id = earlier.event_id and later.pool = earlier.pool
    where earlier.event_id = ${eventId} and earlier.status = '候补' and later.status = '已确认' and earlier.number < later.number
    union all
    select 'somebody was refused beside a free seat: ' || pools.pool
    from public.event_pools as pools where pools.event_id = ${eventId} and pools.taken < pools.capacity and pools.waiting > 0`
  return rows.map(({ promise }) => promise)
}
