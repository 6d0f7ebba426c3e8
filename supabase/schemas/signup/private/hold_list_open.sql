create function private.hold_list_open(event_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform from public.events as event
  where event.id = hold_list_open.event_id and event.list_published_at is null
  for key share;
  if not found then
    perform private.raise_code(409, 'signup_closed');
  end if;
end
$$;

comment on function private.hold_list_open is
  'Keeps the list of an event from being fixed until this signup is on it; signup_closed when it has been fixed meanwhile.';
grant execute on function private.hold_list_open to app_definer;
