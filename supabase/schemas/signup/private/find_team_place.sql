create function private.find_team_place(
  event public.events, pool text, code text,
  out status public.signup_status, out team_id uuid, out seat_label text, out refusal text
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  captain public.signups;
begin
  perform private.lock_pool(event.id, pool);
  select team.id into team_id from public.teams as team
  where team.event_id = event.id and team.invitation_code = upper(trim(code)) and team.dissolved_at is null
  for update;
  if team_id is null then
    refusal := 'team_not_found';
    return;
  end if;
  if (select count(*) from private.live_members(team_id)) >= event.team_max_size then
    refusal := 'team_full';
    return;
  end if;
  select * into captain from private.live_members(team_id) as member where member.holds_seat;
  status := case captain.status when '待确认' then '候补' when '已签到' then '已确认' else captain.status end;
  if status = '已确认' then
    seat_label := private.member_label(captain);
  end if;
end
$$;

comment on function private.find_team_place is
  'A place in the team with this invitation, under the lock of the pool; otherwise team_not_found or team_full.';
grant execute on function private.find_team_place to app_definer;
