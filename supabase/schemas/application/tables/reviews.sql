create table public.reviews (
  reference text not null check (length(reference) <= 40),
  applicant_name text not null check (length(applicant_name) <= 60),
  decision public.review_decision,
  reason text constraint "理由最多500字" check (length(reason) <= 500),
  items_to_correct text[] constraint "要补正的项目加起来太长" check (octet_length(items_to_correct::text) <= 10000),
  transfer_to text constraint "转给的工会要从工会名录里选" references public.trade_unions (id),
  granted_amount numeric constraint "金额要大于0，不超过1000000元" check (granted_amount > 0 and granted_amount <= 1000000)
    constraint "金额最多两位小数" check (granted_amount = round(granted_amount, 2)),
  staff_name text constraint "经办人要写1到20个字" check (length(staff_name) between 1 and 20),
  internal_note text constraint "内部备注最多2000字" check (length(internal_note) <= 2000),
  handler text constraint "谁在办要写1到20个字" check (length(handler) between 1 and 20),
  phone text check (phone ~ '^1[3-9]\d{9}$'),
  service_name text not null check (length(service_name) <= 120),
  due_on date,
  earlier_grants text check (length(earlier_grants) <= 20000),
  application_status public.application_status not null,
  trade_union_name text not null check (length(trade_union_name) <= 60),
  round integer not null check (round > 0),
  submitted_at timestamptz not null,
  summary text not null check (length(summary) <= 100000),
  changes text check (length(changes) <= 300000),
  attachments_folder text not null check (length(attachments_folder) <= 200),
  confirmation text check (length(confirmation) <= 20000),
  assisted_by text check (length(assisted_by) <= 120),
  reminded_at timestamptz,
  handled_since timestamptz,
  decided_by text check (length(decided_by) <= 200),
  decided_at timestamptz,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  undone_at timestamptz,
  studio_account text check (length(studio_account) <= 200),
  trade_union_id text not null references public.trade_unions (id),
  application_id uuid not null references public.applications (id),
  id bigint generated always as identity primary key,
  constraint one_row_per_round unique (application_id, round),
  constraint "决定时间和决定人由系统填写" check (decision is null or (decided_at is not null and decided_by is not null and closed_at is not null)),
  constraint "谁在办和时间由系统一起填写" check ((handler is null) = (handled_since is null)),
  constraint "只有通过和办结可以填金额" check (granted_amount is null or decision is null or decision in ('通过', '办结'))
);
comment on table public.reviews is '审核：每份申请每一轮一行。在这里填写“决定”等七列和“谁在办”，保存后申请状态、职工的时间线和消息自动更新';
comment on column public.reviews.id is '序号';
comment on column public.reviews.phone is '联系电话：申请里填写的，没有填写的是验证过的手机号；空着表示没有，或者职工要求对单位保密';
comment on column public.reviews.handler is '【填写】谁在办：写上姓名，别人就知道有人在办；两小时没有再改、或者作了决定，自动清空';
comment on column public.reviews.handled_since is '在办的人最近一次修改的时间，系统填写';
comment on column public.reviews.application_id is '申请';
comment on column public.reviews.round is '第几轮';
comment on column public.reviews.reference is '申请编号';
comment on column public.reviews.service_name is '事项';
comment on column public.reviews.trade_union_id is '受理工会的编号';
comment on column public.reviews.trade_union_name is '受理工会';
comment on column public.reviews.applicant_name is '申请人';
comment on column public.reviews.application_status is '这一轮开始时的申请状态；待补正表示正在等职工补正';
comment on column public.reviews.submitted_at is '提交时间';
comment on column public.reviews.due_on is '最迟处理日期：受理期限或承诺办结日期；空着表示不计时';
comment on column public.reviews.earlier_grants is '以前发过的钱：同一个人（同一账号或同一身份证号）哪天、什么事项、多少、哪个工会；本会范围以外的只写工会；空着表示没有查到，或者职工要求对单位保密';
comment on column public.reviews.summary is '填写内容，一行一项；证件号码只显示一部分';
comment on column public.reviews.attachments_folder is '材料在 Storage 里的文件夹；空着表示职工要求对单位保密，材料从 materials 打开';
comment on column public.reviews.decision is '【填写】决定：受理、不予受理、要求补正、通过、不予通过、转办、办结';
comment on column public.reviews.reason is '【填写】理由，职工看得到；要求补正、不予受理、不予通过时必填，不超过 500 字';
comment on column public.reviews.items_to_correct is '【填写】要补正的项目名称，只在要求补正时填，例如：["缴费票据"]';
comment on column public.reviews.transfer_to is '【填写】转给哪个工会（编号或全称），只在转办时填';
comment on column public.reviews.internal_note is '【填写】内部备注，职工看不到，不超过 2000 字；作了决定以后还可以补写';
comment on column public.reviews.decided_by is '作出决定的数据库用户，系统填写';
comment on column public.reviews.decided_at is '作出决定的时间，系统填写';
comment on column public.reviews.opened_at is '这一轮开始的时间，系统填写';
comment on column public.reviews.closed_at is '这一轮结束的时间，系统填写；空着表示还要处理';
comment on column public.reviews.changes is '这一轮补正改了什么：原来 → 现在，新传了哪些材料；空着表示没有补正';
comment on column public.reviews.reminded_at is '职工催办的时间；空着表示没有催办';
comment on column public.reviews.confirmation is '基层工会的确认：结果、谁、是否核实、留言；空着表示没有';
comment on column public.reviews.assisted_by is '协助填写的工会工作者；空着表示职工自己填写';
comment on column public.reviews.granted_amount is '【填写】金额（元），职工看得到；最多两位小数；只有发放资金的事项，在通过或办结时填写';
comment on column public.reviews.staff_name is '【填写】经办人姓名，职工看不到；几个人共用一个账号时请填写';
comment on column public.reviews.studio_account is '作出决定的控制台账号的编号，系统填写；数据库看不到的为空';
comment on column public.reviews.undone_at is '这个决定被撤销的时间，系统填写；空着表示有效';

create unique index one_open_round on public.reviews (application_id) where closed_at is null;
create index reviews_transfer on public.reviews (transfer_to) where transfer_to is not null;
create index reviews_due on public.reviews (due_on) where closed_at is null;
create index reviews_decided on public.reviews (decided_at) where decision is not null;
create index reviews_handled on public.reviews (handled_since) where handled_since is not null;
create index reviews_reminded on public.reviews (reminded_at) where closed_at is null and reminded_at is not null;
create index reviews_reference on public.reviews (reference text_pattern_ops);
create index reviews_applicant on public.reviews (applicant_name text_pattern_ops);
create index reviews_desk on public.reviews (trade_union_id, due_on, submitted_at, id)
  include (application_status, trade_union_name) where closed_at is null;
create index reviews_waiting on public.reviews (private.china_time(opened_at), id) include (opened_at)
  where closed_at is null and application_status = '待补正';
create index reviews_decided_in_china on public.reviews (private.china_time(decided_at), id) include (decided_at) where decision is not null;
create index reviews_granted on public.reviews (application_id, round) where granted_amount is not null and undone_at is null;

alter table public.reviews enable row level security;
create policy "decisions are carried through" on public.reviews for all to app_definer using (true) with check (true);
create policy "staff read reviews" on public.reviews for select to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff read reviews" on public.reviews for select to province_staff using (true);
create policy "staff decide" on public.reviews for update to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]))
with check (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff decide" on public.reviews for update to province_staff using (true) with check (true);
grant select, insert, update on public.reviews to app_definer;
grant select on public.reviews to staff;
grant update (decision, reason, items_to_correct, transfer_to, internal_note, granted_amount, staff_name, handler) on public.reviews to staff;

create trigger a_guard_rows before insert or delete on public.reviews
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.reviews
for each statement execute function private.guard_system_rows();
create trigger b_guard_update before update on public.reviews
for each row execute function private.guard_review_update();
create trigger b_keep_state_before after update on public.reviews
for each row when (old.decision is null and new.decision is not null)
execute function private.keep_state_before();
create trigger carry_out_decision after update on public.reviews
for each row when (old.decision is null and new.decision is not null)
execute function private.carry_out_decision();
create trigger log_change after insert or update or delete on public.reviews
for each row when (current_user <> 'app_definer') execute function private.log_change();
