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
