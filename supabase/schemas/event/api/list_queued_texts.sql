create function api.list_queued_texts() returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  queued jsonb;
begin
  -- WeChat checks texts only of people who used the app within two hours. After that, and for an account without
  -- WeChat, staff must check.
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
  'Up to 50 texts that WeChat should check now. The more attempts a text has had, the later the next one; a text that waits too long goes to staff. Records the run of the job. For the functions'' service key only.';
alter function api.list_queued_texts owner to app_definer;
grant execute on function api.list_queued_texts to service_role;
