-- What a captain does: give the team to a member, or take a member out of it.
create function private.lock_own_team(signup_id uuid, member_id uuid, out captain public.signups, out member public.signups)
language plpgsql
set search_path = ''
as $$
begin
  captain := private.lock_own_signup(signup_id);
  if captain.team_id is null or not captain.holds_seat or captain.status not in ('待审核', '已确认', '候补', '待确认') then
    perform private.raise_code(403, 'not_captain');
  end if;
  select * into member from private.live_members(captain.team_id) as other where other.id = member_id and other.id <> captain.id;
  if member.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
end
$$;
grant execute on function private.lock_own_team(uuid, uuid) to app_definer;

create function api.hand_over_team(signup_id uuid, member_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own record;
  after_change public.signups;
begin
  select * into own from private.lock_own_team(signup_id, member_id);
  perform private.give_team_to(own.captain, own.member);
  select * into after_change from public.signups as found where found.id = signup_id;
  return private.signup_json(after_change);
end
$$;
comment on function api.hand_over_team is 'The captain makes a member captain; seat, place in line and offer go along.';

create function api.remove_team_member(signup_id uuid, member_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own record;
begin
  select * into own from private.lock_own_team(signup_id, member_id);
  if (own.member).status = '已签到' then
    perform private.raise_code(409, 'already_decided');
  end if;
  perform private.end_signup(own.member, '队长请出队伍');
  perform private.send_message((own.member).worker_id, '您不在队伍里了', '队长把您请出了队伍，可以再加入别的队伍。',
    private.signup_link((own.member).event_id));
  return private.signup_json(own.captain);
end
$$;
comment on function api.remove_team_member is 'The captain takes a member out of the team; the team keeps its seat.';

create function api.get_invitation(code text) returns jsonb
language plpgsql stable
security definer
set search_path = ''
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
comment on function api.get_invitation is 'Which event and team an invitation is for; the name once it has passed the text check.';

call private.hand_over_api_functions();
grant execute on function api.hand_over_team(uuid, uuid), api.remove_team_member(uuid, uuid), api.get_invitation(text) to authenticated;
