-- 超期上报: which late cases a superior union was told of, once each. It names no person.
create table public.overdue_reports (
  reported_at timestamptz not null default now(),
  superior_name text not null check (length(superior_name) <= 60),
  receiver_name text not null check (length(receiver_name) <= 60),
  reference text not null check (length(reference) <= 40),
  service_name text not null check (length(service_name) <= 120),
  due_on date not null,
  trade_union_id text not null references public.trade_unions (id),
  application_id uuid not null references public.applications (id) on delete cascade,
  id bigint generated always as identity primary key,
  constraint told_once unique (application_id, trade_union_id)
);
comment on table public.overdue_reports is '超期上报：过了最迟处理日期还没有处理的申请，系统在下一个工作日告诉上级工会，一份申请告诉一个上级一次。由系统填写，只供查看';
comment on column public.overdue_reports.reported_at is '上报时间';
comment on column public.overdue_reports.superior_name is '告诉了哪个上级工会';
comment on column public.overdue_reports.receiver_name is '超期的受理工会';
comment on column public.overdue_reports.reference is '申请编号，在 applications_overdue（超期）里看现在办到哪里';
comment on column public.overdue_reports.service_name is '事项';
comment on column public.overdue_reports.due_on is '上报时的最迟处理日期';
comment on column public.overdue_reports.trade_union_id is '上级工会编号';
comment on column public.overdue_reports.application_id is '申请';
comment on column public.overdue_reports.id is '序号';

create index overdue_reports_trade_union on public.overdue_reports (trade_union_id, reported_at desc);
create index overdue_reports_reported on public.overdue_reports (reported_at);

alter table public.overdue_reports enable row level security;
create policy "jobs report what is overdue" on public.overdue_reports for all to app_definer using (true) with check (true);
create policy "staff read what was reported to them" on public.overdue_reports for select to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff read what was reported" on public.overdue_reports for select to province_staff using (true);
grant select, insert on public.overdue_reports to app_definer;
grant select on public.overdue_reports to staff;

create trigger a_guard_rows before insert or update or delete on public.overdue_reports
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.overdue_reports
for each statement execute function private.guard_system_rows();
