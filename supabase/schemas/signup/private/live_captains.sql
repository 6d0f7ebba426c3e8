create function private.live_captains(event_id uuid)
returns table (signup_id uuid, team_id uuid, number bigint, status public.signup_status, size integer)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select captain.id, captain.team_id, captain.number, captain.status, mates.size
  from public.signups as captain
  cross join lateral (select count(*)::integer as size from private.live_members(captain.team_id)) as mates
  where captain.event_id = live_captains.event_id and captain.team_id is not null and captain.holds_seat
    and captain.status in ('待审核', '已确认', '候补', '待确认', '已签到')
$$;

comment on function private.live_captains is 'The captains of an event''s live teams, with the size of each team.';
grant execute on function private.live_captains to app_definer;
