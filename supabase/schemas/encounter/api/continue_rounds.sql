create function api.continue_rounds(code text, known_version integer) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  found_schedule constant private.round_schedules := private.wall_schedule(code);
  kept private.round_schedules;
  event public.events;
begin
  select * into kept from private.round_schedules as existing where existing.event_id = found_schedule.event_id for update;
  -- The hall's clock may be ahead of ours by what an answer takes.
  if kept.version is distinct from known_version or kept.phase <> '进行中' or kept.round_ends_at + interval '58 seconds' > now()
    or kept.current_round >= jsonb_array_length(kept.schedule) then
    perform private.raise_code(409, 'rounds_changed');
  end if;
  select * into event from public.events as found where found.id = kept.event_id;
  return private.play_rounds(event, kept, '开始下一轮');
end
$$;

comment on function api.continue_rounds is
  'The hall''s computer starts the next round when the minute to move is over, never earlier and never after the last round: whoever has the code can do nothing that the clock would not.';
alter function api.continue_rounds owner to app_definer;
grant execute on function api.continue_rounds to anon, authenticated;
