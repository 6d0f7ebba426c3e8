create function private.with_team_of(event public.events, signup jsonb) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  captain public.signups;
  code text;
begin
  if event.team_min_size is null then
    return signup - array['teamName', 'invitationCode'];
  end if;
  select team.invitation_code into code from public.teams as team
  where team.event_id = event.id and team.dissolved_at is null
    and private.compare_key(team.name) = private.compare_key(signup ->> 'teamName');
  if code is null then
    return signup;
  end if;
  select captain_of.* into captain
  from public.teams as team, private.live_members(team.id) as captain_of
  where team.event_id = event.id and team.invitation_code = code and captain_of.holds_seat;
  return jsonb_strip_nulls(jsonb_build_object('employer', captain.employer, 'regionCode', captain.region_code)
    || jsonb_strip_nulls(signup) || jsonb_build_object('invitationCode', code));
end
$$;

comment on function private.with_team_of is
  'A signup that an organizer adds, with the invitation of the team that has the given name, if there is one. What was not asked of such a member is the captain''s own: employer and place.';
grant execute on function private.with_team_of to app_definer;
