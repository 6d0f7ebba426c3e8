-- Silence accepts each application on its own: one that cannot be carried through is noted and holds up no other.

create table private.job_faults (
  id bigint generated always as identity primary key,
  job_name text not null,
  subject text not null,
  message text not null,
  at timestamptz not null default now()
);
comment on table private.job_faults is 'What a job could not do to one row while it did the others; the last run shows in private.jobs.last_error.';
alter table private.job_faults enable row level security;
create policy "jobs note what failed" on private.job_faults for all to app_definer using (true) with check (true);
grant select, insert, delete on private.job_faults to app_definer;
create index job_faults_job on private.job_faults (job_name, at);

create or replace function private.accept_silently() returns integer
language plpgsql
set search_path = ''
as $$
declare
  late record;
  accepted integer := 0;
begin
  delete from private.job_faults as fault where fault.at < now() - interval '90 days';
  for late in
    select review.id, review.reference
    from public.reviews as review
    join public.applications as application on application.id = review.application_id
    where review.closed_at is null and application.status = '已提交' and application.accept_by < private.today()
    order by review.id
  loop
    begin
      -- 行政许可法 第三十二条: 逾期不告知的，自收到申请材料之日起即为受理.
      update public.reviews as review
      set decision = '受理', reason = '五个工作日内没有作出决定，视为受理。', decided_by = '系统', decided_at = now(), closed_at = now()
      where review.id = late.id and review.closed_at is null and review.application_status = '已提交';
      if found then
        accepted := accepted + 1;
      end if;
    exception when others then
      insert into private.job_faults (job_name, subject, message) values ('accept-silently', late.reference, sqlerrm);
    end;
  end loop;
  return accepted;
end
$$;
comment on function private.accept_silently is
  'Five working days without a decision count as 受理, however late this runs; what fails for one is noted in private.job_faults.';

create or replace function private.run_due_jobs() returns jsonb
language plpgsql
set search_path = ''
as $$
declare
  job private.jobs;
  failure text;
  report jsonb := '[]'::jsonb;
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
    failure := coalesce(failure, (
      select string_agg(format('%s: %s', fault.subject, fault.message), '; ' order by fault.id)
      from private.job_faults as fault where fault.job_name = job.name and fault.at = now()
    ));
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
  'Runs what is due; two callers at once share the work (skip locked), one failing job stops no other, and what a job noted counts as its error.';
