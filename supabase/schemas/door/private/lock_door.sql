create function private.lock_door(event_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform from public.event_pools as seats where seats.event_id = lock_door.event_id order by seats.pool for update;
end
$$;

comment on function private.lock_door is 'One settles scans of an event at a time, and nobody cancels meanwhile.';
grant execute on function private.lock_door to app_definer;
