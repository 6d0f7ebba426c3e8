create function api.edit_signup(event_id uuid, changes jsonb, labels jsonb, signup_id uuid default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  judged constant text[] := array['fullName', 'sex', 'birthDate', 'regionCode', 'employer', 'maritalStatus', 'idNumber'];
  own public.signups;
  event public.events;
  rewritten record;
  is_taken boolean;
begin
  perform private.hold_event(event_id);
  select mine.id into own.id from public.signups as mine
  where mine.event_id = edit_signup.event_id and mine.worker_id = own_id and mine.anonymized_at is null
    and (edit_signup.signup_id is null or mine.id = edit_signup.signup_id)
    and mine.status in ('待审核', '已确认', '候补', '待确认')
  order by mine.created_at desc, mine.line_number desc limit 1;
  if own.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  own := private.lock_own_signup(own.id);
  select * into event from public.events as found where found.id = own.event_id;
  event := private.in_session(event, own.session_number);
  perform private.check_open(event);
  if event.list_published_at is not null then
    perform private.raise_code(409, 'signup_closed');
  end if;
  if own.status not in ('待审核', '已确认', '候补', '待确认') then
    perform private.raise_code(409, 'already_decided');
  end if;
  if own.child_id is not null then
    -- The child is chosen once: another child is another signup.
    changes := changes - array['fullName', 'sex', 'birthDate'];
  end if;
  rewritten := private.rewrite_answers(own, event, changes, labels, null);
  if rewritten.changed is null then
    return private.signup_json(own);
  end if;
  select mine.has_taken_id_number into is_taken from public.signups as mine where mine.id = own.id;
  if own.status <> '待审核' and (is_taken or (event.needs_review and own.holds_seat and rewritten.changed && judged)) then
    update public.signups as mine set status = '待审核', offer_expires_at = null, seat_label = null, review_reason = null
    where mine.id = own.id;
    perform private.record_signup_status(own.id, '待审核', format('本人修改了%s，重新审核', rewritten.words));
    perform private.pass_on_seat(own);
  else
    perform private.record_signup_status(own.id, own.status, format('本人修改了%s', rewritten.words));
  end if;
  select * into own from public.signups as mine where mine.id = own.id;
  return private.own_signup_json(own, event);
end
$$;

comment on function api.edit_signup is
  'The worker changes answers until signups close; the conditions are judged again. Where signups are reviewed, a change of what was judged (name, sex, birth date, place, employer, marital status, ID number) puts the signup back to 待审核, without a seat; an ID number that somebody has signed up with does so everywhere. The same answers again change nothing.';
alter function api.edit_signup owner to app_definer;
grant execute on function api.edit_signup to authenticated;
