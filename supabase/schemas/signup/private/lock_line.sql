-- Far from its end the line is locked in share mode. As many signups as there are connections may join at once without seeing
-- each other, so near the end of the line each locks it alone and counts.
create function private.lock_line(event public.events, pool text) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  room integer := event.waitlist_size - private.count_line(event.id, pool);
begin
  if event.max_difference is null and (event.waitlist_size = 0 or room > current_setting('max_connections')::integer) then
    perform from public.event_pools as seats where seats.event_id = event.id and seats.pool = lock_line.pool for share;
    return room;
  end if;
  perform private.lock_pool(event.id, pool);
  return event.waitlist_size - private.count_line(event.id, pool);
end
$$;

comment on function private.lock_line is
  'Blocks those who free seats of a pool until the end, and returns how many may still join its line.';
grant execute on function private.lock_line to app_definer;
