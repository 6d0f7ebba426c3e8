create function private.create_team(event public.events, team_name text) returns public.teams
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  made public.teams;
begin
  if length(trim(coalesce(team_name, ''))) not between 2 and 20 then
    perform private.raise_code(422, 'team_needed');
  end if;
  insert into public.teams (event_id, name, invitation_code)
  values (event.id, trim(team_name), private.invitation_code())
  on conflict do nothing
  returning * into made;
  return made;
end
$$;

comment on function private.create_team is 'A new team of that name, or nothing when a live team of the event is called so.';
grant execute on function private.create_team to app_definer;
