create function private.found_team(captain public.signups, team_name text) returns uuid
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  made public.teams;
begin
  insert into public.teams (event_id, name, invitation_code)
  values (captain.event_id, trim(team_name), private.invitation_code())
  on conflict do nothing
  returning * into made;
  if made.id is null then
    perform private.raise_code(409, 'team_name_taken');
  end if;
  update public.signups as own set team_id = made.id where own.id = captain.id;
  perform private.queue_text_check(made.event_id, coalesce(captain.worker_id, private.current_worker_id()), '队名', made.id, made.name);
  return made.id;
end
$$;

comment on function private.found_team is
  'Creates a team with this name and the new signup as its captain; team_name_taken when a live team of the event has the name.';
grant execute on function private.found_team to app_definer;
