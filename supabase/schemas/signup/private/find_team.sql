create function private.find_team(event public.events, code text) returns public.teams
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  found_team public.teams;
begin
  select * into found_team from public.teams as team
  where team.event_id = event.id and team.invitation_code = upper(trim(code)) and team.dissolved_at is null
  for update;
  if found_team.id is null then
    perform private.raise_code(404, 'team_not_found');
  end if;
  if (select count(*) from private.live_members(found_team.id)) >= event.team_max_size then
    perform private.raise_code(409, 'team_full');
  end if;
  return found_team;
end
$$;

comment on function private.find_team is 'The team of an invitation in a locked pool, with room for one more; refuses with team_not_found or team_full.';
grant execute on function private.find_team to app_definer;
