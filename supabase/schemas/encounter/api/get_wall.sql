create function api.get_wall(code text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  kept constant private.round_schedules := private.wall_schedule(code);
  event public.events;
begin
  select * into event from public.events as found where found.id = kept.event_id;
  return private.round_board_json(event) || jsonb_build_object('eventId', event.id, 'title', event.title);
end
$$;

comment on function api.get_wall is 'What a hall''s computer shows by the code that the host reads out: the schedule of an evening, seat numbers and no names.';
alter function api.get_wall owner to app_definer;
grant execute on function api.get_wall to anon, authenticated;
