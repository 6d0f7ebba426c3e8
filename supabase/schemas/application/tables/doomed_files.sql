-- 清除个人信息: one logged way to clear what an application or a worker left, for retention, for account deletion and for a
-- court. What counts stays (which service, which union, when, how it ended); what tells who goes, in every table.
create table private.doomed_files (
  path text primary key,
  doomed_at timestamptz not null default now()
);
comment on table private.doomed_files is 'Files in the storage whose rows were erased: the functions remove them and tell.';

alter table private.doomed_files enable row level security;
create policy "erasure keeps doomed files" on private.doomed_files for all to app_definer using (true) with check (true);
grant select, insert, delete on private.doomed_files to app_definer;
