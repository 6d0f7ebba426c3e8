create function private.tell_captain(member public.signups) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.send_message(captain.worker_id, '有人加入了队伍', format('%s 加入了您的队伍。', member.full_name),
    private.signup_link(member.event_id))
  from private.live_members(member.team_id) as captain where captain.holds_seat;
end
$$;

comment on function private.tell_captain is 'Tells a captain who joined the team.';
grant execute on function private.tell_captain to app_definer;
