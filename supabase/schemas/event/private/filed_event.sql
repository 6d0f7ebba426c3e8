create function private.filed_event(event_id uuid) returns public.events
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  if event.state = '已取消' or event.anonymized_at is not null then
    perform private.raise_code(409, 'event_over');
  end if;
  return event;
end
$$;

comment on function private.filed_event is 'An event of this organizer whose pictures may change.';
grant execute on function private.filed_event to app_definer;
