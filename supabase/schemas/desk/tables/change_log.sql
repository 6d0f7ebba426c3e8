-- 修改记录: who changed what in the console, before and after: decisions, verdicts, and the tables that staff maintain.
create table public.change_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  kind public.change_kind not null,
  table_name text not null check (length(table_name) <= 64),
  subject text not null check (length(subject) <= 500),
  database_user text not null check (length(database_user) <= 64),
  staff_name text check (length(staff_name) <= 200),
  studio_account text check (length(studio_account) <= 200),
  before jsonb check (octet_length(before::text) <= 1000000),
  after jsonb check (octet_length(after::text) <= 1000000),
  reason text check (length(reason) <= 2000),
  trade_union_id text references public.trade_unions (id)
);
comment on table public.change_log is '修改记录：谁在控制台里改了什么，改之前和改之后。由系统填写，只增不改';
comment on column public.change_log.id is '序号';
comment on column public.change_log.at is '时间';
comment on column public.change_log.kind is '新增、修改、删除';
comment on column public.change_log.table_name is '哪一张表';
comment on column public.change_log.subject is '对象：申请编号、活动名称、事项代码等';
comment on column public.change_log.database_user is '数据库用户';
comment on column public.change_log.staff_name is '填写的经办人；空着表示没有填';
comment on column public.change_log.studio_account is '控制台账号的编号；数据库看不到的为空';
comment on column public.change_log.before is '改之前的内容，只有改动的列';
comment on column public.change_log.after is '改之后的内容，只有改动的列';
comment on column public.change_log.reason is '填写的理由；只有撤销决定时有';
comment on column public.change_log.trade_union_id is '哪个工会的，系统填写；空着的只有省总工会看得到';

create index change_log_subject on public.change_log (subject);
create index change_log_trade_union on public.change_log (trade_union_id, id desc);
create index change_log_at on public.change_log (at);

alter table public.change_log enable row level security;
create policy "what is done in the console is recorded" on public.change_log for all to app_definer using (true) with check (true);
create policy "staff read the record" on public.change_log for select to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff read the record" on public.change_log for select to province_staff using (true);
grant select, insert, delete on public.change_log to app_definer;
grant select on public.change_log to staff;

create trigger a_guard_rows before insert or update or delete on public.change_log
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.change_log
for each statement execute function private.guard_system_rows();
