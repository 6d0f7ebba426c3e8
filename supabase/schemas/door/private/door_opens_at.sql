create function private.door_opens_at(event public.events) returns timestamptz
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return event.starts_at - interval '12 hours';
end
$$;

comment on function private.door_opens_at is 'From when a door may load its list and scan: as long before as a list is kept.';
grant execute on function private.door_opens_at to app_definer;
