create function private.managed_event(event_id uuid) returns public.events
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events;
begin
  select * into event from private.managed_events(private.require_organizer()) as managed where managed.id = event_id;
  if event.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return event;
end
$$;

comment on function private.managed_event is 'An event of this organizer. Another organizer''s event is not_found; a worker who organizes nothing gets not_organizer.';
grant execute on function private.managed_event to app_definer;
