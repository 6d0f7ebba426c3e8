create function private.team_json(own public.signups) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (select jsonb_build_object(
    'id', team.id,
    'name', case when own.holds_seat then team.name else private.passed_text(team.id, '队名', team.name) end,
    'isCaptain', own.holds_seat,
    'size', (select count(*) from private.live_members(team.id)),
    'minSize', event.team_min_size,
    'maxSize', event.team_max_size,
    'invitationCode', case when team.dissolved_at is null then team.invitation_code end,
    'members', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'signupId', member.id, 'fullName', member.full_name, 'isCaptain', member.holds_seat, 'isSelf', member.id = own.id
      ) order by member.holds_seat desc, member.created_at, member.line_number), '[]')
      from private.live_members(team.id) as member
    )
  )
  from public.teams as team
  join public.events as event on event.id = team.event_id
  where team.id = own.team_id);
end
$$;

comment on function private.team_json is 'Team of shared/signup, for one of its members: the others by name, to invite and to remove. Its name is shown after it has passed the text check; the captain sees it at once.';
grant execute on function private.team_json to app_definer;
