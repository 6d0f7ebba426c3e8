create function private.round_board_json(event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_build_object(
      'tradeUnionId', event.trade_union_id,
      'phase', coalesce(kept.phase, '未排座'),
      'currentRound', coalesce(kept.current_round, 0),
      'minutes', coalesce(kept.minutes, 5),
      'remainingSeconds', private.remaining_seconds(kept),
      'passedSeconds', greatest(0, coalesce(floor(extract(epoch from now() - kept.round_ends_at)), 0))::integer,
      'version', coalesce(kept.version, 0),
      'wallCode', kept.wall_code,
      'schedule', coalesce(kept.schedule, '[]'),
      'people', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'signupId', signup.id, 'workerId', coalesce(signup.worker_id, signup.id), 'sex', signup.sex, 'seatLabel', signup.seat_label,
          'hasLeft', signup.id = any (coalesce(kept.left_signups, '{}')), 'isPresent', signup.status = '已签到'
        ) order by length(signup.seat_label), signup.seat_label), '[]')
        from public.signups as signup
        where signup.event_id = event.id and signup.seat_label is not null
          and (signup.status = '已签到' or kept.schedule @? format('$[*][*] ? (@.man == "%s" || @.woman == "%s")', signup.id, signup.id)::jsonpath)
      )
    )
    from (select event.id as event_id) as asked
    left join private.round_schedules as kept on kept.event_id = asked.event_id
  );
end
$$;

comment on function private.round_board_json is 'The schedule with everybody in it and everybody present, for the functions. Phones get seat numbers only.';
grant execute on function private.round_board_json to app_definer;
