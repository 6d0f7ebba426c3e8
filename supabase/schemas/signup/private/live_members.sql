create function private.live_members(team_id uuid) returns setof public.signups
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select * from public.signups as member
  where member.team_id = live_members.team_id and member.status in ('待审核', '已确认', '候补', '待确认', '已签到')
$$;

comment on function private.live_members is 'All live signups of a team, its captain included.';
grant execute on function private.live_members to app_definer;
