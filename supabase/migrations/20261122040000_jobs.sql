-- 定时任务: one table of what runs by itself. The embedded server has a timer, a hosted project pg_cron or a secret
-- endpoint; both call api.run_due_jobs, and every job may be late without anything being wrong.

create table private.jobs (
  name text primary key,
  function_name text,
  run_every interval not null,
  next_run_at timestamptz not null default now(),
  last_started_at timestamptz,
  last_finished_at timestamptz,
  last_error text
);
comment on table private.jobs is
  'Each job, when it last ran and what went wrong. Without a function_name the functions do the work and report it.';
alter table private.jobs enable row level security;
create policy "jobs keep their own record" on private.jobs for all to app_definer using (true) with check (true);
grant select, update on private.jobs to app_definer;

create function private.accept_silently() returns integer
language plpgsql
set search_path = ''
as $$
declare
  late record;
  accepted integer := 0;
begin
  for late in
    select review.id, review.application_id
    from public.reviews as review
    join public.applications as application on application.id = review.application_id
    where review.closed_at is null and application.status = '已提交' and application.accept_by < private.today()
    order by review.id
  loop
    -- 行政许可法 第三十二条: 逾期不告知的，自收到申请材料之日起即为受理.
    update public.reviews as review
    set decision = '受理', reason = '五个工作日内没有作出决定，视为受理。', decided_by = '系统', decided_at = now(), closed_at = now()
    where review.id = late.id and review.closed_at is null and review.application_status = '已提交';
    accepted := accepted + 1;
  end loop;
  return accepted;
end
$$;
comment on function private.accept_silently is 'Five working days without a decision count as 受理, however late this runs.';

create function private.anonymize_signups() returns integer
language plpgsql
set search_path = ''
as $$
declare
  over_event public.events;
  anonymized integer := 0;
begin
  for over_event in
    select * from public.events as event
    where event.anonymized_at is null and event.ends_at + make_interval(days => event.retention_days) < now()
  loop
    delete from private.signup_secrets as secret using public.signups as signup
    where signup.id = secret.signup_id and signup.event_id = over_event.id;
    update public.signups as signup
    set full_name = '已清除', phone = '', birth_date = null, employer = null, marital_status = null, height_cm = null,
      education = null, occupation = null, interests = null, introduction = null, expectations = null, nickname = null,
      id_number_masked = null, person_hash = null, id_number_hash = null, review_reason = null, anonymized_at = now()
    where signup.event_id = over_event.id;
    update public.events as event set anonymized_at = now() where event.id = over_event.id;
    anonymized := anonymized + 1;
  end loop;
  return anonymized;
end
$$;
comment on function private.anonymize_signups is 'Clears the personal data of signups once an event''s retention is over; sex, region and status stay for counting.';

insert into private.jobs (name, function_name, run_every)
values
  ('expire-offers', 'expire_offers', interval '1 minute'),
  ('accept-silently', 'accept_silently', interval '1 hour'),
  ('anonymize-signups', 'anonymize_signups', interval '1 day'),
  ('purge-uploads', null, interval '1 hour');

create function private.run_due_jobs() returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  job private.jobs;
  failure text;
  report jsonb := '[]';
begin
  for job in
    select * from private.jobs as due
    where due.function_name is not null and due.next_run_at <= now()
    order by due.name
    for update skip locked
  loop
    failure := null;
    begin
      execute format('select private.%I()', job.function_name);
    exception when others then
      failure := sqlerrm;
    end;
    update private.jobs as ran
    set last_started_at = now(), last_finished_at = clock_timestamp(), last_error = failure,
      next_run_at = now() + job.run_every
    where ran.name = job.name;
    report := report || jsonb_build_object('name', job.name, 'ok', failure is null, 'error', failure);
  end loop;
  return report;
end
$$;
comment on function private.run_due_jobs is
  'Runs what is due; two callers at once share the work (skip locked), and one failing job stops no other.';

create function api.run_due_jobs() returns jsonb
language sql
security definer
set search_path = ''
as $$ select private.run_due_jobs() $$;
comment on function api.run_due_jobs is 'Runs the jobs that are due and tells how each went. For the functions'' service key only.';

create function api.list_orphan_attachments() returns jsonb
language sql stable
security definer
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', orphan.id, 'path', orphan.path)), '[]')
  from (
    select attachment.id, attachment.path from public.attachments as attachment
    where attachment.application_id is null and attachment.created_at < now() - interval '2 days 1 hour'
    order by attachment.created_at
    limit 500
  ) as orphan
$$;
comment on function api.list_orphan_attachments is 'Uploads that no application took in two days, the oldest 500.';

create function api.forget_attachments(ids uuid[]) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  forgotten integer;
begin
  delete from public.attachments as attachment
  where attachment.id = any (ids) and attachment.application_id is null
    and attachment.created_at < now() - interval '2 days 1 hour';
  get diagnostics forgotten = row_count;
  update private.jobs as job
  set last_started_at = now(), last_finished_at = now(), last_error = null, next_run_at = now() + job.run_every
  where job.name = 'purge-uploads';
  return jsonb_build_object('forgotten', forgotten);
end
$$;
comment on function api.forget_attachments is 'Drops the rows of orphan uploads once their files are gone, and notes that the purge ran.';

create function private.latest_migration() returns text
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  latest text;
begin
  if to_regclass('supabase_migrations.schema_migrations') is not null then
    execute 'select max(version) from supabase_migrations.schema_migrations' into latest;
  end if;
  return latest;
end
$$;

create function api.get_health() returns jsonb
language sql stable
security definer
set search_path = ''
as $$
  select jsonb_build_object(
    'database', 'ok',
    'migration', private.latest_migration(),
    'jobs', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'name', job.name, 'lastFinishedAt', job.last_finished_at,
        'lastError', case when job.last_error is not null then 'failed' end
      ) order by job.name), '[]')
      from private.jobs as job
    )
  )
$$;
comment on function api.get_health is 'Whether the database answers, its last migration, and when each job last ran; the text of an error stays inside.';

grant execute on function
  private.accept_silently(), private.anonymize_signups(), private.run_due_jobs(), private.latest_migration()
to app_definer;
call private.hand_over_api_functions();
grant execute on function api.get_health() to anon, authenticated, service_role;
grant execute on function api.run_due_jobs(), api.list_orphan_attachments(), api.forget_attachments(uuid[]) to service_role;
