create function api.save_round_schedule(event_id uuid, known_version integer, schedule jsonb, minutes integer, left_signups uuid[]) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.managed_event(event_id);
begin
  perform private.refuse_off(event.kind);
  if event.state = '已取消' or event.anonymized_at is not null then
    perform private.raise_code(409, 'event_canceled');
  end if;
  if known_version = 0 then
    insert into private.round_schedules as kept (event_id, schedule, minutes, left_signups)
    values (event.id, save_round_schedule.schedule, save_round_schedule.minutes, save_round_schedule.left_signups)
    on conflict on constraint round_schedules_pkey do nothing;
  else
    update private.round_schedules as kept
    set schedule = save_round_schedule.schedule, minutes = save_round_schedule.minutes, left_signups = save_round_schedule.left_signups,
      version = kept.version + 1,
      phase = case kept.phase when '已结束' then '已排座' else kept.phase end
    where kept.event_id = event.id and kept.version = known_version
      and jsonb_array_length(save_round_schedule.schedule) >= kept.current_round;
  end if;
  if not found then
    perform private.raise_code(409, 'rounds_changed');
  end if;
  return private.round_board_json(event);
end
$$;

comment on function api.save_round_schedule is
  'Keeps a schedule that was made from the known version (0: none). When somebody else has changed it meanwhile, it is refused with rounds_changed.';
alter function api.save_round_schedule owner to app_definer;
grant execute on function api.save_round_schedule to authenticated;
