create function private.lock_pools(event_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform from public.event_pools as seats where seats.event_id = lock_pools.event_id order by seats.pool for no key update;
end
$$;

comment on function private.lock_pools is
  'Locks every pool of an event in one order: nobody joins a line, cancels or is checked in meanwhile. The event''s own row is locked before them.';
grant execute on function private.lock_pools to app_definer;
