create function private.door_opens_at(event public.events) returns timestamptz
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return event.starts_at - interval '12 hours';
end
$$;

comment on function private.door_opens_at is 'When a door may first load its list and scan: as long before the start as a list is kept.';
grant execute on function private.door_opens_at to app_definer;
