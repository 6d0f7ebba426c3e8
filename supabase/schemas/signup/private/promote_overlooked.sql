-- An edit of a pool in the console does not wait for the other pool (private.try_lock_pools), and the writer who holds that one
-- does not see the new seat yet.
create function private.promote_overlooked() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  line record;
  looked integer := 0;
begin
  for line in
    select seats.event_id, seats.pool
    from public.event_pools as seats
    join public.events as event on event.id = seats.event_id
    where event.state = '已发布' and event.starts_at > now() and private.is_anybody_waiting(seats.event_id, seats.pool)
      and exists (
        select from public.seats as free
        where free.event_id = seats.event_id and free.pool = seats.pool and free.signup_id is null
      )
      -- Jobs that run together keep their locks until the last of them is done, so signups whose wait is right are
      -- skipped.
      and private.is_balanced_seat(event, seats.pool)
    order by seats.event_id, seats.pool
  loop
    perform private.lock_pool(line.event_id, line.pool);
    perform private.promote_waiting(line.event_id, line.pool);
    looked := looked + 1;
  end loop;
  return looked;
end
$$;

comment on function private.promote_overlooked is
  'Lets people move up when a seat is free and keeps the balance and somebody still waits, because an edit in the console did not wait for the pool.';
grant execute on function private.promote_overlooked to app_definer;
