-- What the functions write after asking WeChat, and the queue of what WeChat could not answer yet.

create function api.record_text_verdicts(verdicts jsonb) returns integer
language plpgsql
security definer
set search_path = ''
as $$
declare
  recorded integer;
begin
  update public.text_checks as waiting
  set state = (verdict ->> 'state')::public.text_state, note = left(coalesce(verdict ->> 'note', ''), 100), checked_at = now()
  from jsonb_array_elements(verdicts) as verdict
  where waiting.subject_id = (verdict ->> 'subjectId')::uuid and waiting.kind::text = verdict ->> 'kind'
    and waiting.state = '待检查' and waiting.text = trim(verdict ->> 'text');
  get diagnostics recorded = row_count;
  return recorded;
end
$$;
comment on function api.record_text_verdicts is
  'Notes what WeChat answered about a text, if exactly this text still waits: what a person decided stands. Answers how many it noted. For the functions'' service key only.';

create function api.list_queued_texts() returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  queued jsonb;
begin
  -- WeChat checks only for who was in the app within two hours; afterwards, and for an account without WeChat, a person has to look.
  update public.text_checks as late
  set state = '需人工', note = '微信没有给出结果', checked_at = now()
  where late.state = '待检查' and (
    late.created_at < now() - interval '110 minutes'
    or exists (select from private.worker_accounts as account where account.worker_id = late.worker_id and account.openid is null)
  );
  with claimed as (
    update public.text_checks as due
    set attempts = due.attempts + 1, next_attempt_at = now() + make_interval(mins => least(30, 2 ^ due.attempts)::integer)
    where due.id in (
      select next_text.id from public.text_checks as next_text
      where next_text.state = '待检查' and next_text.next_attempt_at <= now()
      order by next_text.next_attempt_at
      limit 50
      for update skip locked
    )
    returning due.subject_id, due.kind, due.text, due.worker_id
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'subjectId', claimed.subject_id, 'kind', claimed.kind, 'text', claimed.text, 'openid', account.openid
  )), '[]') into queued
  from claimed join private.worker_accounts as account on account.worker_id = claimed.worker_id;
  update private.jobs as job
  set last_started_at = now(), last_finished_at = now(), last_error = null, next_run_at = now() + job.run_every
  where job.name = 'check-texts';
  return queued;
end
$$;
comment on function api.list_queued_texts is
  'Up to 50 texts to ask WeChat about now, each later the more often it was tried; what waits too long goes to staff. Notes that the job ran. For the functions'' service key only.';

insert into private.jobs (name, function_name, run_every) values ('check-texts', null, interval '1 minute');

call private.hand_over_api_functions();
grant execute on function api.record_text_verdicts(jsonb), api.list_queued_texts() to service_role;
