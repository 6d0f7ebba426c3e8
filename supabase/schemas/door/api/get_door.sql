create function api.get_door(event_id uuid, session integer default null) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '签到');
  named constant integer := private.known_session(event.id, session, now());
begin
  event := private.in_session(event, named);
  return jsonb_build_object(
    'title', event.title,
    'opensAt', private.door_opens_at(event),
    'endsAt', event.ends_at,
    'session', named,
    'sessions', private.sessions_json(event.id),
    'listVersion', private.door_version(event.id),
    'conflicts', (
      select count(*) from public.check_ins as entry where entry.event_id = event.id and entry.outcome = '冲突'
    ),
    'pools', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'pool', seats.pool, 'expected', coalesce(counted.expected, 0), 'arrived', coalesce(counted.arrived, 0)
      ) order by seats.place), '[]')
      from public.event_pools as seats
      left join (
        select signup.pool, count(*) as expected, count(*) filter (where signup.status = '已签到' and (named is null or exists (
          select from public.check_ins as entry
          where entry.signup_id = signup.id and entry.session_number = named and entry.outcome = '已签到' and entry.undone_at is null
        ))) as arrived
        from public.signups as signup
        where signup.event_id = event.id and coalesce(signup.session_number = named, true) and signup.status in ('已确认', '已签到', '未到场')
          and not private.has_lost_seat(signup)
        group by signup.pool
      ) as counted on counted.pool = seats.pool
      where seats.event_id = event.id and coalesce(seats.session_number = named, true)
    )
  );
end
$$;

comment on function api.get_door is
  'How many people are expected and have come to a session, for each pool; without a number it is the session of this moment. It has numbers only, so every door may ask often.';
alter function api.get_door owner to app_definer;
grant execute on function api.get_door to authenticated;
