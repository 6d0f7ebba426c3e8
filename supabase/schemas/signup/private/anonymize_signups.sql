create function private.anonymize_signups() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  over_event public.events;
  anonymized integer := 0;
begin
  for over_event in
    select * from public.events as event
    where event.anonymized_at is null and event.ends_at + make_interval(days => event.retention_days) < now()
    order by event.id
  loop
    delete from private.signup_secrets as secret using public.signups as signup
    where signup.id = secret.signup_id and signup.event_id = over_event.id;
    update public.signup_events as change set note = null
    from public.signups as signup
    where signup.id = change.signup_id and signup.event_id = over_event.id and change.note is not null;
    update public.messages as message set body = '活动已结束，内容已清除。'
    where message.link = private.signup_link(over_event.id)
      and message.worker_id in (select signup.worker_id from public.signups as signup where signup.event_id = over_event.id);
    update public.event_messages as sent set body = '已清除' where sent.event_id = over_event.id;
    update public.event_feedback as given set comment = null where given.event_id = over_event.id;
    update public.event_closings as closing set list = null, salt = null where closing.event_id = over_event.id;
    update public.teams as team set name = '已清除', anonymized_at = now() where team.event_id = over_event.id;
    update public.signups as signup
    set full_name = '已清除', phone = '', birth_date = null, employer = null, marital_status = null, introduction = null,
      nickname = null, answers = '{}', id_number_masked = null, person_hash = null, id_number_hash = null, review_reason = null, organizer_note = null, child_id = null, guardian_name = null, anonymized_at = now()
    where signup.event_id = over_event.id;
    update public.events as event set anonymized_at = now() where event.id = over_event.id;
    anonymized := anonymized + 1;
  end loop;
  return anonymized;
end
$$;

comment on function private.anonymize_signups is 'Deletes the personal data of signups after an event''s retention period. Sex, region and status stay for statistics.';
grant execute on function private.anonymize_signups to app_definer;
