create function private.managed_event(event_id uuid, needed public.organizer_role default '助手') returns public.events
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
  if private.role_at(event, private.current_worker_id()) < needed then
    perform private.raise_code(403, 'role_too_small');
  end if;
  return event;
end
$$;

comment on function private.managed_event is 'An event of this organizer, for an act that needs at least this role (role_too_small). Another organizer''s event is not_found; a worker who organizes nothing gets not_organizer.';
grant execute on function private.managed_event to app_definer;
