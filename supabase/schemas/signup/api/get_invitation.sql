create function api.get_invitation(code text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  invitation jsonb;
begin
  perform private.current_worker_id();
  select jsonb_build_object(
    'eventId', team.event_id, 'eventTitle', event.title,
    'teamName', private.passed_text(team.id, '队名', team.name),
    'size', (select count(*) from private.live_members(team.id)), 'maxSize', event.team_max_size
  ) into invitation
  from public.teams as team
  join public.events as event on event.id = team.event_id and event.state = '已发布'
  where team.invitation_code = upper(trim(code)) and team.dissolved_at is null;
  if invitation is null then
    perform private.raise_code(404, 'team_not_found');
  end if;
  return invitation;
end
$$;

comment on function api.get_invitation is 'The event and the team of an invitation. The name is given after it has passed the text check.';
alter function api.get_invitation owner to app_definer;
grant execute on function api.get_invitation to authenticated;
