-- 注销账号 and 保存期限: what calls the purge, beside a court.
create table public.retention_settings (
  kind text primary key check (kind in ('申请')),
  keep_days integer not null constraint "保存天数要在30到3650之间" check (keep_days between 30 and 3650),
  note text not null,
  shorter_keep_days integer constraint "缩短后的天数要在30到3650之间" check (shorter_keep_days between 30 and 3650),
  shorter_from timestamptz,
  constraint "缩短后的天数要比现在的少" check (shorter_keep_days < keep_days),
  constraint "缩短的开始时间由系统填写" check ((shorter_keep_days is null) = (shorter_from is null))
);
comment on table public.retention_settings is '保存期限：办结的申请保存多久以后清除个人信息。只有管理员可以改；延长马上生效，缩短要等七天，不能增删行';
comment on column public.retention_settings.kind is '哪一类';
comment on column public.retention_settings.keep_days is '结束以后保存多少天，30 到 3650 之间；三年是 1095';
comment on column public.retention_settings.note is '为什么保存这么久';
comment on column public.retention_settings.shorter_keep_days is '要缩短到多少天：写在这里，七天以后自动生效；清空就取消。清除了的个人信息找不回来';
comment on column public.retention_settings.shorter_from is '缩短什么时候生效，系统填写';

alter table public.retention_settings enable row level security;
create policy "jobs apply retention" on public.retention_settings for all to app_definer using (true) with check (true);
create policy "staff read retention" on public.retention_settings for select to staff using (true);
grant select on public.retention_settings to app_definer, staff;
grant update (keep_days, shorter_keep_days, shorter_from) on public.retention_settings to app_definer;

create trigger a_guard_deletion before delete on public.retention_settings for each statement execute function private.guard_fixed_rows();
create trigger a_guard_truncate before truncate on public.retention_settings for each statement execute function private.guard_fixed_rows();
create trigger b_guard_update before update on public.retention_settings for each row execute function private.guard_retention();
create trigger log_change after insert or update or delete on public.retention_settings
for each row when (current_user <> 'app_definer') execute function private.log_change();
