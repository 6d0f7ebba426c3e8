create function private.dissolve_small_teams(event public.events) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  captain public.signups;
begin
  if event.team_min_size is null then
    return;
  end if;
  for captain in
    select * from private.short_team_captains(event)
  loop
    perform private.end_team(captain, format('报名截止时不满 %s 人，队伍解散', event.team_min_size));
  end loop;
end
$$;

comment on function private.dissolve_small_teams is
  'At closing a team below the minimum gives its seat to the next. It begins at the end of the line, so that no seat goes to a team that dissolves next.';
grant execute on function private.dissolve_small_teams to app_definer;
