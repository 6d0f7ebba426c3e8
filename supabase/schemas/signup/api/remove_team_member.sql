create function api.remove_team_member(signup_id uuid, member_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  captain constant public.signups := private.lock_own_team(signup_id);
  member public.signups;
begin
  -- Out already: the answer to the first request was lost on the way.
  if exists (
    select from public.signups as former
    where former.id = member_id and former.team_id = captain.team_id and former.status = '已取消'
  ) then
    return private.signup_json(captain);
  end if;
  member := private.find_team_mate(captain, member_id);
  if member.status = '已签到' then
    perform private.raise_code(409, 'already_decided');
  end if;
  perform private.end_signup(member, '队长请出队伍');
  perform private.send_message(member.worker_id, '您不在队伍里了', '队长把您请出了队伍，可以再加入别的队伍。',
    private.signup_link(member.event_id));
  return private.signup_json(captain);
end
$$;

comment on function api.remove_team_member is 'The captain removes a member. The team keeps its seat. Removing again who is out already changes nothing.';
alter function api.remove_team_member owner to app_definer;
grant execute on function api.remove_team_member to authenticated;
