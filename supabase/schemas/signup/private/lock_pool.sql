-- Not `for update`, which foreign keys to the pool would wait for: a signup that gives its seat back at once, too.
create function private.lock_pool(event_id uuid, pool text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform from public.event_pools as seats
  where seats.event_id = lock_pool.event_id
    and (seats.pool = lock_pool.pool or exists (
      select from public.events as event where event.id = lock_pool.event_id and event.max_difference is not null
    ))
  order by seats.pool
  for no key update;
end
$$;

comment on function private.lock_pool is
  'Locks a pool, and the other one too when the event limits the difference: always in the order of their names.';
grant execute on function private.lock_pool to app_definer;
