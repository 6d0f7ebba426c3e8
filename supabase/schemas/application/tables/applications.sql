-- 申请: what a worker submitted, and its history. It holds no plain ID number and no plain bank card.
create table public.applications (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique check (reference ~ '^[A-Z]{2}\d{6}[3479ACDEFHJKMNPRTWXY]{5}[0-9ACDEFHJKMNPRTWXY]$'),
  worker_id uuid not null references public.workers (id),
  client_token uuid not null,
  service_code text not null check (length(service_code) <= 64),
  service_name text not null check (length(service_name) <= 120),
  variant text check (length(variant) <= 64),
  form_version integer not null check (form_version > 0),
  trade_union_id text not null references public.trade_unions (id),
  applicant_name text not null check (length(applicant_name) between 1 and 60),
  phone text check (phone ~ '^1[3-9]\d{9}$'),
  answers jsonb not null check (jsonb_typeof(answers) = 'object') check (octet_length(answers::text) <= 262144),
  items jsonb not null check (jsonb_typeof(items) = 'array') check (octet_length(items::text) <= 262144),
  summary text not null check (length(summary) <= 100000),
  status public.application_status not null default '已提交',
  submitted_at timestamptz not null default now(),
  committed_working_days integer not null check (committed_working_days between 1 and 60),
  accept_by date,
  accepted_at timestamptz,
  promised_on date,
  left_working_days integer,
  correction_reason text check (length(correction_reason) <= 1000),
  correction_items text[] check (octet_length(correction_items::text) <= 10000),
  decision_reason text check (length(decision_reason) <= 1000),
  decided_at timestamptz,
  closed_at timestamptz,
  erased_at timestamptz,
  overdue_since date,
  reminded_at timestamptz,
  assisted_by text check (length(assisted_by) <= 120),
  confirmation_statement text check (length(confirmation_statement) <= 300),
  workplace text check (length(workplace) <= 120),
  correction_notice_id uuid references public.messages (id),
  name_withheld boolean not null default false,
  constraint no_whole_id_number check (
    not private.holds_id_number(concat_ws(E'\n', applicant_name, workplace, summary, answers::text, items::text))
  ),
  constraint a_withheld_name_has_no_phone check (not name_withheld or phone is null),
  constraint one_application_per_submission unique (worker_id, client_token),
  constraint a_correction_names_its_items check ((status = '待补正') = (correction_items is not null)),
  constraint the_clock_stops_while_waiting check (status <> '待补正' or (promised_on is null and accept_by is null))
);
comment on table public.applications is '申请：职工提交的内容和现在的状态。由系统填写，只供查看；处理申请请到 reviews（审核）';
comment on column public.applications.id is '编号，系统生成';
comment on column public.applications.reference is '申请编号，职工也看得到';
comment on column public.applications.worker_id is '提交申请的职工';
comment on column public.applications.client_token is '防止重复提交的标记';
comment on column public.applications.service_code is '事项代码';
comment on column public.applications.service_name is '事项名称';
comment on column public.applications.variant is '业务办理项代码，例如入会、建会；没有则为空';
comment on column public.applications.form_version is '填写时表单的版本';
comment on column public.applications.trade_union_id is '受理的工会';
comment on column public.applications.applicant_name is '申请人姓名或单位名称';
comment on column public.applications.phone is '申请里填写的联系电话；空着表示没有填写';
comment on column public.applications.answers is '填写的内容；证件号码、银行卡号只有隐去中间的样子';
comment on column public.applications.items is '可以要求补正的项目';
comment on column public.applications.summary is '填写内容的文字版，一行一项';
comment on column public.applications.status is '状态';
comment on column public.applications.submitted_at is '提交时间';
comment on column public.applications.committed_working_days is '承诺办结工作日';
comment on column public.applications.accept_by is '受理期限：过了这一天没有决定，视为受理';
comment on column public.applications.accepted_at is '受理时间';
comment on column public.applications.promised_on is '承诺办结日期；待补正期间停止计时，为空';
comment on column public.applications.left_working_days is '停止计时的时候还剩几个工作日';
comment on column public.applications.correction_reason is '要求补正的原因，补正后清空';
comment on column public.applications.correction_items is '要求补正的项目，补正后清空';
comment on column public.applications.decision_reason is '最近一次告诉职工的理由';
comment on column public.applications.decided_at is '作出通过、不予通过或不予受理决定的时间';
comment on column public.applications.closed_at is '结束的时间（办结、未通过、不予受理、撤回）';
comment on column public.applications.erased_at is '个人信息清除的时间（保存期满、本人注销或依法清除）；空着表示没有清除';
comment on column public.applications.overdue_since is '要求补正时已经错过的承诺日期；空着表示补正前没有超期';
comment on column public.applications.reminded_at is '职工催办的时间；空着表示没有催办';
comment on column public.applications.assisted_by is '协助填写的工会工作者；空着表示职工自己填写';
comment on column public.applications.confirmation_statement is '可以请基层工会确认的内容；空着表示这个事项不用确认';
comment on column public.applications.workplace is '职工填写的工作单位或要加入的工会，请基层工会确认时给对方看';
comment on column public.applications.name_withheld is '对单位保密：职工不同意让单位知道是谁反映的；姓名和电话用 reveal_identity 查看';
comment on column public.applications.correction_notice_id is '告诉职工要补正的那条消息，系统填写';

create index applications_worker on public.applications (worker_id, submitted_at desc);
create index applications_trade_union on public.applications (trade_union_id, status);
create index applications_silent_acceptance on public.applications (accept_by) where status = '已提交';
create index applications_retention on public.applications (closed_at) where erased_at is null;
create index applications_submitted on public.applications (submitted_at);
create index applications_applicant on public.applications (applicant_name text_pattern_ops);
create index applications_approved on public.applications (private.china_time(decided_at), id) include (decided_at, service_code) where status in ('已通过', '已办结');
create index applications_correction_notice on public.applications (correction_notice_id) where correction_notice_id is not null;
create index applications_withdrawn on public.applications (closed_at) where status = '已撤回';

alter table public.applications enable row level security;
create policy "api functions keep applications" on public.applications for all to app_definer using (true) with check (true);
create policy "staff read applications" on public.applications for select to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff read applications" on public.applications for select to province_staff using (true);
grant select, insert, update on public.applications to app_definer;
grant select on public.applications to staff;

create trigger a_guard_rows before insert or update or delete on public.applications
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.applications
for each statement execute function private.guard_system_rows();
create trigger a_refuse_the_deleted before insert on public.applications
for each row execute function private.refuse_the_deleted();
create trigger b_end_draft before insert on public.applications
for each row execute function private.end_draft_by_submitting();
create trigger b_note_assistance before insert on public.applications
for each row execute function private.note_assistance();
create trigger draft_place after update on public.applications
for each row when (
  new.service_code in ('reading-room', 'women-workers-home') and new.erased_at is null
  and (new.status is distinct from old.status or new.answers is distinct from old.answers)
)
execute function private.draft_place();
create trigger forget_changes after update of erased_at on public.applications
for each row when (old.erased_at is null and new.erased_at is not null)
execute function private.forget_changes();
create trigger forget_states after update of erased_at on public.applications
for each row when (old.erased_at is null and new.erased_at is not null)
execute function private.forget_states();
create trigger tell_assistance after insert on public.applications
for each row when (new.assisted_by is not null) execute function private.tell_assistance();
