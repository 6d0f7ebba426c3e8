-- 清除个人信息: one logged way to delete what an application or a worker left, for retention, account deletion and courts.
-- Statistics stay (service, union, time, outcome). What identifies a person is deleted in every table.
create table private.doomed_files (
  path text primary key check (length(path) <= 200),
  doomed_at timestamptz not null default now()
);
comment on table private.doomed_files is 'Files in the storage whose rows are erased. The functions remove the files and report it.';

alter table private.doomed_files enable row level security;
create policy "erasure keeps doomed files" on private.doomed_files for all to app_definer using (true) with check (true);
grant select, insert, delete on private.doomed_files to app_definer;
