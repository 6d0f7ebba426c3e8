-- 一函两书 and what came of them: a complaint may have several outcomes. Staff write rows here; the worker reads them.
create table public.complaint_outcomes (
  reference text not null constraint "申请编号不对" check (length(reference) <= 40),
  outcome public.complaint_outcome not null,
  issued_on date not null default private.today(),
  document_number text constraint "文号要写2到60个字" check (length(document_number) between 2 and 60),
  note text constraint "说明要写2到300个字" check (length(note) between 2 and 300)
    constraint "说明里不要写身份证号" check (not private.holds_id_number(note)),
  staff_name text constraint "经办人要写1到20个字" check (length(staff_name) between 1 and 20),
  trade_union_name text constraint "受理工会的名称由系统填写" check (length(trade_union_name) <= 60),
  trade_union_id text constraint "受理工会由系统填写" references public.trade_unions (id),
  application_id uuid constraint "申请由系统填写" references public.applications (id) on delete cascade,
  recorded_at timestamptz not null default now(),
  id bigint generated always as identity primary key,
  constraint "申请和受理工会由系统填写" check (
    application_id is not null and trade_union_id is not null and trade_union_name is not null
  ),
  constraint "这份诉求这一天已经记录过这个结果" unique (application_id, outcome, issued_on)
);
comment on table public.complaint_outcomes is '权益诉求结果：每份职工权益诉求的处理结果，一个结果一行。填写前五列，其他列由系统填写；职工的时间线和消息自动更新';
comment on column public.complaint_outcomes.reference is '【填写】申请编号';
comment on column public.complaint_outcomes.outcome is '【填写】结果：提示函、监督意见书、监督建议书、整改、转法律援助';
comment on column public.complaint_outcomes.issued_on is '【填写】哪一天；不填是今天';
comment on column public.complaint_outcomes.document_number is '【填写】文号，2–60 字；没有可以不填';
comment on column public.complaint_outcomes.note is '【填写】说明，职工看得到，2–300 字；整改必须写明单位是怎么整改的';
comment on column public.complaint_outcomes.staff_name is '【填写】经办人姓名，职工看不到';
comment on column public.complaint_outcomes.trade_union_name is '记录时的受理工会，系统填写';
comment on column public.complaint_outcomes.trade_union_id is '记录时的受理工会的编号，系统填写';
comment on column public.complaint_outcomes.application_id is '申请，系统填写';
comment on column public.complaint_outcomes.recorded_at is '记录的时间，系统填写';
comment on column public.complaint_outcomes.id is '序号';

create unique index "转法律援助一份诉求只记一次" on public.complaint_outcomes (application_id) where outcome = '转法律援助';
create index complaint_outcomes_trade_union on public.complaint_outcomes (trade_union_id, issued_on);

alter table public.complaint_outcomes enable row level security;
create policy "api functions keep outcomes" on public.complaint_outcomes for all to app_definer using (true) with check (true);
create policy "staff record outcomes" on public.complaint_outcomes for all to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]))
with check (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff record outcomes" on public.complaint_outcomes for all to province_staff using (true) with check (true);
grant select, update (note, document_number, staff_name) on public.complaint_outcomes to app_definer;
grant select, insert, delete on public.complaint_outcomes to staff;
grant update (issued_on, document_number, note, staff_name) on public.complaint_outcomes to staff;

create trigger b_check before insert or update on public.complaint_outcomes
for each row execute function private.check_complaint_outcome();
create trigger log_change after insert or update or delete on public.complaint_outcomes
for each row when (current_user <> 'app_definer') execute function private.log_change();
create trigger tell_outcome after insert or delete on public.complaint_outcomes
for each row execute function private.tell_complaint_outcome();
