create function private.play_rounds(event public.events, kept private.round_schedules, action text) returns jsonb
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  case
    when action = '开始下一轮' and kept.phase <> '已结束' and kept.current_round < jsonb_array_length(kept.schedule) then
      perform private.refuse_off(event.kind);
      kept.current_round := kept.current_round + 1;
      kept.phase := '进行中';
      kept.paused_seconds := null;
      kept.round_ends_at := now() + make_interval(mins => kept.minutes);
    when action = '暂停' and kept.phase = '进行中' then
      kept.paused_seconds := private.remaining_seconds(kept);
      kept.phase := '暂停';
      kept.round_ends_at := null;
    when action = '继续' and kept.phase = '暂停' then
      perform private.refuse_off(event.kind);
      kept.round_ends_at := now() + make_interval(secs => kept.paused_seconds);
      kept.phase := '进行中';
      kept.paused_seconds := null;
    when action in ('结束', '开始下一轮') then
      kept.phase := '已结束';
      kept.round_ends_at := null;
      kept.paused_seconds := null;
    else null;
  end case;
  update private.round_schedules as played
  set current_round = kept.current_round, phase = kept.phase, round_ends_at = kept.round_ends_at,
    paused_seconds = kept.paused_seconds, version = played.version + 1
  where played.event_id = event.id;
  return private.round_board_json(event);
end
$$;

comment on function private.play_rounds is 'One act of the host on the schedule, whose row the caller has locked; answers the new board. Where the kind is off, nothing starts or goes on (feature_off); what runs may be paused and ended.';
grant execute on function private.play_rounds to app_definer;
