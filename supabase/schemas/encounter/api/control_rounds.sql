create function api.control_rounds(event_id uuid, known_version integer, action text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.managed_event(event_id);
  kept private.round_schedules;
begin
  select * into kept from private.round_schedules as existing where existing.event_id = event.id for update;
  if kept.event_id is null then
    perform private.raise_code(409, 'rounds_not_scheduled');
  end if;
  if kept.version <> known_version then
    perform private.raise_code(409, 'rounds_changed');
  end if;
  return private.play_rounds(event, kept, action);
end
$$;

comment on function api.control_rounds is
  'Runs the schedule of the version that the host knows: next round (after the last one: end), pause, continue, end. A second tap in the meantime is rounds_changed.';
alter function api.control_rounds owner to app_definer;
grant execute on function api.control_rounds to authenticated;
