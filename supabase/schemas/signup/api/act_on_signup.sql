create function api.act_on_signup(event_id uuid, signup_id uuid, act text, reason text, is_whole_team boolean default false)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
  actor constant text := private.organizer_words(private.current_worker_id());
  why constant text := private.normalize_text(coalesce(reason, ''));
  signup constant public.signups := private.lock_signup_of(event.id, signup_id);
  done constant public.signup_status := (case act
    when '移除' then '已取消' when '递补' then '已确认' when '移到候补' then '候补' when '撤回审核' then '待审核' end)::public.signup_status;
  fault text;
begin
  if done is null or length(why) not between 2 and 100 then
    perform private.raise_code(422, 'invalid_input', 'reason 请写明原因，2 到 100 字，会记下来。');
  end if;
  if signup.status = done then
    return private.signup_record_json(signup.id, event);
  end if;
  -- It may have been canceled or moved before this call held it.
  select * into event from public.events as found where found.id = event.id;
  if act <> '移除' then
    perform private.refuse_off(event.kind);
  end if;
  event := private.in_session(event, signup.session_number);
  fault := private.act_fault(act, signup, event);
  if fault is not null then
    perform private.refuse_act(fault);
  end if;
  case act
    when '移除' then perform private.remove_signup(signup, event, why, actor, coalesce(is_whole_team, false));
    when '递补' then perform private.promote_signup(signup, event, why, actor);
    when '移到候补' then perform private.send_to_waitlist(signup, event, why, actor);
    when '撤回审核' then perform private.take_back_review(signup, event, why, actor);
  end case;
  return private.signup_record_json(signup.id, event);
end
$$;

comment on function api.act_on_signup is
  'An organizer removes (移除), promotes (递补), sends to the waitlist (移到候补) or reviews again (撤回审核) one signup, for a reason. The history says who, the person is told, a freed seat goes to the first in line. Repeating the call changes nothing; what does not fit is refused with a sentence.';
alter function api.act_on_signup owner to app_definer;
grant execute on function api.act_on_signup to authenticated;
