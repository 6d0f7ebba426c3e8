create function private.remove_signup(
  signup public.signups, event public.events, reason text, actor text, is_whole_team boolean
) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  note constant text := format('主办方移除了报名：%s', reason);
begin
  if is_whole_team and signup.team_id is not null and signup.holds_seat then
    perform private.end_team(signup, format('主办方移除了整支队伍：%s', reason), actor);
  else
    perform private.end_signup(signup, note, actor);
    perform private.tell_act(signup, event, '您的报名被移除了', format('的报名，主办方移除了。原因：%s。有疑问请联系主办方。', reason));
  end if;
end
$$;

comment on function private.remove_signup is
  'Removes a live signup of a locked pool, or the whole team of a captain. The seat goes to the first in line; without the whole team, a captain''s team goes to the next member.';
grant execute on function private.remove_signup to app_definer;
