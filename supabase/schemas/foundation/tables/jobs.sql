-- 定时任务: the table of everything that runs by itself. The embedded server has a timer, a hosted project has pg_cron or a
-- secret endpoint. Both call api.run_due_jobs. Every job may run late without harm.
create table private.jobs (
  name text primary key check (length(name) <= 64),
  function_name text check (length(function_name) <= 64),
  run_every interval not null,
  next_run_at timestamptz not null default now(),
  last_started_at timestamptz,
  last_finished_at timestamptz,
  last_error text check (length(last_error) <= 10000)
);
comment on table private.jobs is
  'Each job, its last run and its error. For a job without a function_name the functions do the work and report it.';

alter table private.jobs enable row level security;
create policy "jobs keep their own record" on private.jobs for all to app_definer using (true) with check (true);
grant select, update on private.jobs to app_definer;
