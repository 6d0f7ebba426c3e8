create function api.correct_signup(event_id uuid, signup_id uuid, changes jsonb, labels jsonb, reason text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
  actor constant text := private.organizer_words(private.current_worker_id());
  why constant text := private.normalize_text(coalesce(reason, ''));
  signup constant public.signups := private.lock_signup_of(event.id, signup_id);
  fault text;
  rewritten record;
begin
  if length(why) not between 2 and 100 then
    perform private.raise_code(422, 'invalid_input', 'reason 请写明原因，2 到 100 字，会记下来。');
  end if;
  select * into event from public.events as found where found.id = event.id;
  fault := private.act_fault('更正', signup, event);
  if fault is not null then
    perform private.refuse_act(fault);
  end if;
  rewritten := private.rewrite_answers(signup, event, changes, labels, actor);
  if rewritten.changed is not null then
    perform private.record_signup_status(signup.id, signup.status, format('主办方更正了%s：%s', rewritten.words, why), actor);
    perform private.tell_act(signup, event, '您的报名资料更正了', format('的报名，主办方更正了%s。原因：%s。', rewritten.words, why));
  end if;
  return private.signup_record_json(signup.id, event);
end
$$;

comment on function api.correct_signup is
  'An organizer corrects answers of a signup for a reason: the conditions are judged again, the history keeps before and after, the person is told what and why. The same answers again change nothing.';
alter function api.correct_signup owner to app_definer;
grant execute on function api.correct_signup to authenticated;
