create function api.remove_team_member(signup_id uuid, member_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  captain constant public.signups := private.lock_own_team(signup_id);
  member constant public.signups := private.find_team_mate(captain, member_id);
begin
  if member.status = '已签到' then
    perform private.raise_code(409, 'already_decided');
  end if;
  perform private.end_signup(member, '队长请出队伍');
  perform private.send_message(member.worker_id, '您不在队伍里了', '队长把您请出了队伍，可以再加入别的队伍。',
    private.signup_link(member.event_id));
  return private.signup_json(captain);
end
$$;

comment on function api.remove_team_member is 'The captain removes a member. The team keeps its seat.';
alter function api.remove_team_member owner to app_definer;
grant execute on function api.remove_team_member to authenticated;
