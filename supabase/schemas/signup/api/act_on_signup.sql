create function api.act_on_signup(event_id uuid, signup_id uuid, act text, reason text, is_whole_team boolean default false)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
  why constant text := private.reason_of_act(act, reason);
  signup constant public.signups := private.lock_signup_of(event.id, signup_id);
  fault text;
begin
  -- It may have been canceled or moved before this call held it.
  select * into event from public.events as found where found.id = event.id;
  fault := private.do_act(act, signup, event, why, private.organizer_words(private.current_worker_id()), coalesce(is_whole_team, false));
  if fault is not null then
    perform private.refuse_act(fault);
  end if;
  return private.signup_record_json(signup.id, event);
end
$$;

comment on function api.act_on_signup is
  'An organizer removes (移除), promotes (递补), sends to the waitlist (移到候补), reviews again (撤回审核) or makes a captain (当队长) of one signup, for a reason. The history says who, the person is told, a freed seat goes to the first in line. Repeating the call changes nothing; what does not fit is refused with a sentence.';
alter function api.act_on_signup owner to app_definer;
grant execute on function api.act_on_signup to authenticated;
