create function private.do_act(
  act text, signup public.signups, event public.events, why text, actor text, is_whole_team boolean default false
) returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  done constant public.signup_status := (case act
    when '移除' then '已取消' when '递补' then '已确认' when '移到候补' then '候补' when '撤回审核' then '待审核' end)::public.signup_status;
  own_event constant public.events := private.in_session(event, signup.session_number);
  fault text;
begin
  if signup.status = done or (act = '当队长' and signup.team_id is not null and signup.holds_seat and exists (
    select from public.signup_events as change where change.signup_id = signup.id and change.note = '接任队长'
  )) then
    return null;
  end if;
  if act <> '移除' then
    perform private.refuse_off(event.kind);
  end if;
  fault := private.act_fault(act, signup, own_event);
  if fault is not null then
    return fault;
  end if;
  case act
    when '移除' then perform private.remove_signup(signup, own_event, why, actor, is_whole_team);
    when '递补' then perform private.promote_signup(signup, own_event, why, actor);
    when '移到候补' then perform private.send_to_waitlist(signup, own_event, why, actor);
    when '撤回审核' then perform private.take_back_review(signup, own_event, why, actor);
    when '当队长' then perform private.make_captain(signup, own_event, why, actor);
  end case;
  return null;
end
$$;

comment on function private.do_act is
  'Does an organizer''s act to a locked signup of a locked event. Null when it is done or was done before, otherwise the sentence that says why not.';
grant execute on function private.do_act to app_definer;
