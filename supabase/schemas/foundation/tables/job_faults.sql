-- Silent acceptance handles each application by itself: one that fails is recorded and does not stop the others.
create table private.job_faults (
  id bigint generated always as identity primary key,
  job_name text not null check (length(job_name) <= 64),
  subject text not null check (length(subject) <= 500),
  message text not null check (length(message) <= 10000),
  at timestamptz not null default now()
);
comment on table private.job_faults is 'A job''s failure with one row while it handled the others. The last run shows in private.jobs.last_error.';

create index job_faults_job on private.job_faults (job_name, at);

alter table private.job_faults enable row level security;
create policy "jobs note what failed" on private.job_faults for all to app_definer using (true) with check (true);
grant select, insert, delete on private.job_faults to app_definer;
