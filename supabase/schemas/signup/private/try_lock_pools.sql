-- An edit in the console has locked its pool before any trigger runs. Waiting for another one could deadlock with a writer who
-- has locked that one and waits for the pool of the edit.
create function private.try_lock_pools(event_id uuid) returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  return (select event.max_difference is null from public.events as event where event.id = try_lock_pools.event_id) or (
    select count(*) from public.event_pools as every where every.event_id = try_lock_pools.event_id
  ) = (
    select count(*) from (
      select from public.event_pools as seats where seats.event_id = try_lock_pools.event_id for no key update skip locked
    ) as locked
  );
end
$$;

comment on function private.try_lock_pools is
  'For an edit of one pool, which is locked already: locks the others too when the event limits the difference, and is false when somebody has one of them.';
grant execute on function private.try_lock_pools to app_definer;
