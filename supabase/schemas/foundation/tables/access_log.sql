create table public.access_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null check (length(actor) <= 200),
  action text not null check (length(action) <= 60),
  subject text not null check (length(subject) <= 200),
  reason text check (length(reason) <= 2000),
  row_count integer,
  trade_union_id text references public.trade_unions (id)
);
comment on table public.access_log is '查看记录：谁看过证件号码、看过或导出过报名名单，只增不改';
comment on column public.access_log.id is '序号';
comment on column public.access_log.at is '时间';
comment on column public.access_log.actor is '谁：数据库角色，或组织者的姓名和手机号（隐去中间四位）';
comment on column public.access_log.action is '做了什么，例如：查看证件号码、导出名单';
comment on column public.access_log.subject is '对象：申请编号或活动名称';
comment on column public.access_log.reason is '填写的理由';
comment on column public.access_log.row_count is '涉及多少人';
comment on column public.access_log.trade_union_id is '哪个工会的，系统填写；空着的只有省总工会看得到';

create index access_log_trade_union on public.access_log (trade_union_id, id desc);

alter table public.access_log enable row level security;
create policy "api functions write the log" on public.access_log for all to app_definer using (true) with check (true);
create policy "staff read the log" on public.access_log for select to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff read the log" on public.access_log for select to province_staff using (true);
grant select, insert on public.access_log to app_definer;
grant select on public.access_log to staff;

create trigger a_guard_rows before insert or update or delete on public.access_log
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.access_log
for each statement execute function private.guard_system_rows();
