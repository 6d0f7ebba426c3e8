-- 注销账号 and 保存期限: what calls the purge, beside a court.
create table public.retention_settings (
  kind text primary key check (kind in ('申请')),
  keep_days integer not null constraint "保存天数要在30到3650之间" check (keep_days between 30 and 3650),
  note text not null
);
comment on table public.retention_settings is '保存期限：办结的申请保存多久以后清除个人信息。可以修改天数，不能增删行';
comment on column public.retention_settings.kind is '哪一类';
comment on column public.retention_settings.keep_days is '结束以后保存多少天，30 到 3650 之间；三年是 1095';
comment on column public.retention_settings.note is '为什么保存这么久';

alter table public.retention_settings enable row level security;
create policy "jobs read retention" on public.retention_settings for select to app_definer using (true);
create policy "staff read retention" on public.retention_settings for select to staff using (true);
create policy "staff set retention" on public.retention_settings for update to staff using (true) with check (true);
grant select on public.retention_settings to app_definer, staff;
grant update (keep_days, note) on public.retention_settings to staff;

create trigger a_guard_deletion before delete on public.retention_settings for each statement execute function private.guard_fixed_rows();
create trigger a_guard_truncate before truncate on public.retention_settings for each statement execute function private.guard_fixed_rows();
create trigger log_change after insert or update or delete on public.retention_settings
for each row when (current_user <> 'app_definer') execute function private.log_change();
