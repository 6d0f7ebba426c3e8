create function private.short_teams_json(event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if event.team_min_size is null then
    return '[]'::jsonb;
  end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'name', team.name, 'captainName', captain.full_name, 'size', (select count(*) from private.live_members(team.id))
    ) order by captain.line_number), '[]')
    from private.short_team_captains(event) as captain
    join public.teams as team on team.id = captain.team_id
  );
end
$$;

comment on function private.short_teams_json is 'ShortTeam[] of shared/event: the teams that closing signups now would dissolve.';
grant execute on function private.short_teams_json to app_definer;
