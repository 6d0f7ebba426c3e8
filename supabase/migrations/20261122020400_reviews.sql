-- 审核: one row per round of an application, what staff open every morning. Five columns are theirs; saving a decision
-- moves the application, writes the timeline, tells the worker and opens the next round.

create type public.review_decision as enum ('受理', '不予受理', '要求补正', '通过', '不予通过', '转办', '办结');
comment on type public.review_decision is '审核决定：受理、不予受理、要求补正、通过、不予通过、转办、办结';

-- The status machine as data (行政许可法 第三十二条 names 受理, 不予受理 and 补正). What is not in here is refused.
create table private.legal_decisions (
  status public.application_status not null,
  decision public.review_decision not null,
  next_status public.application_status not null,
  opens_next_round boolean not null,
  primary key (status, decision)
);
alter table private.legal_decisions enable row level security;
comment on table private.legal_decisions is 'Which decision is legal in which status, and where it leads.';
insert into private.legal_decisions (status, decision, next_status, opens_next_round)
values
  ('已提交', '受理', '已受理', true),
  ('已提交', '不予受理', '不予受理', false),
  ('已提交', '要求补正', '待补正', true),
  ('已提交', '转办', '已提交', true),
  ('已受理', '要求补正', '待补正', true),
  ('已受理', '通过', '已通过', true),
  ('已受理', '不予通过', '未通过', false),
  ('已受理', '转办', '已受理', true),
  ('已通过', '办结', '已办结', false);
create policy "decisions read the machine" on private.legal_decisions for select to app_definer using (true);
grant select on private.legal_decisions to app_definer;

create table public.reviews (
  id bigint generated always as identity primary key,
  application_id uuid not null references public.applications (id),
  round integer not null check (round > 0),
  reference text not null,
  service_name text not null,
  trade_union_id text not null references public.trade_unions (id),
  trade_union_name text not null,
  applicant_name text not null,
  application_status public.application_status not null,
  submitted_at timestamptz not null,
  due_on date,
  summary text not null,
  attachments_folder text not null,
  decision public.review_decision,
  reason text check (length(reason) <= 500),
  items_to_correct text[],
  transfer_to text references public.trade_unions (id),
  internal_note text check (length(internal_note) <= 2000),
  decided_by text,
  decided_at timestamptz,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  constraint one_row_per_round unique (application_id, round),
  constraint a_decision_closes_its_round check (decision is null or (decided_at is not null and decided_by is not null and closed_at is not null))
);
create unique index one_open_round on public.reviews (application_id) where closed_at is null;
create index reviews_transfer on public.reviews (transfer_to) where transfer_to is not null;
create index reviews_desk on public.reviews (trade_union_id, due_on) where closed_at is null;

comment on table public.reviews is '审核：每份申请每一轮一行。在这里填写“决定”等五列，保存后申请状态、职工的时间线和消息自动更新';
comment on column public.reviews.id is '序号';
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
comment on column public.reviews.summary is '填写内容，一行一项；证件号码只显示一部分';
comment on column public.reviews.attachments_folder is '材料在 Storage 里的文件夹';
comment on column public.reviews.decision is '【填写】决定：受理、不予受理、要求补正、通过、不予通过、转办、办结';
comment on column public.reviews.reason is '【填写】理由，职工看得到；要求补正、不予受理、不予通过时必填，不超过 500 字';
comment on column public.reviews.items_to_correct is '【填写】要补正的项目名称，只在要求补正时填，例如：["缴费票据"]';
comment on column public.reviews.transfer_to is '【填写】转给哪个工会（编号或全称），只在转办时填';
comment on column public.reviews.internal_note is '【填写】内部备注，职工看不到，不超过 2000 字';
comment on column public.reviews.decided_by is '作出决定的数据库用户，系统填写';
comment on column public.reviews.decided_at is '作出决定的时间，系统填写';
comment on column public.reviews.opened_at is '这一轮开始的时间，系统填写';
comment on column public.reviews.closed_at is '这一轮结束的时间，系统填写；空着表示还要处理';

alter table public.reviews enable row level security;
create policy "decisions are carried through" on public.reviews for all to app_definer using (true) with check (true);
create policy "staff read reviews" on public.reviews for select to staff using (true);
create policy "staff decide" on public.reviews for update to staff using (true) with check (true);
grant select, insert, update on public.reviews to app_definer;
grant select, update (decision, reason, items_to_correct, transfer_to, internal_note) on public.reviews to staff;

create function private.open_review(application public.applications) returns void
language sql
set search_path = ''
as $$
  insert into public.reviews (
    application_id, round, reference, service_name, trade_union_id, trade_union_name, applicant_name,
    application_status, submitted_at, due_on, summary, attachments_folder
  )
  select
    application.id,
    (select coalesce(max(earlier.round), 0) + 1 from public.reviews as earlier where earlier.application_id = application.id),
    application.reference, application.service_name, receiver.id, receiver.name, application.applicant_name,
    application.status, application.submitted_at,
    case application.status when '已提交' then application.accept_by when '已受理' then application.promised_on end,
    application.summary, format('attachments/%s', application.worker_id)
  from public.trade_unions as receiver
  where receiver.id = application.trade_union_id
$$;
comment on function private.open_review is 'Opens the next round of an application with what staff need to see.';

-- Whoever changes an application locks its open round first and the application second: decisions begin at the round.
create function private.lock_open_review(application_id uuid) returns bigint
language plpgsql
set search_path = ''
as $$
declare
  found_id bigint;
begin
  loop
    select review.id into found_id from public.reviews as review
    where review.application_id = lock_open_review.application_id and review.closed_at is null
    for update;
    -- A round that was decided while this waited is found no more, and the next one only by looking again.
    exit when found_id is not null or not exists (
      select from public.reviews as review
      where review.application_id = lock_open_review.application_id and review.closed_at is null
    );
  end loop;
  return found_id;
end
$$;
comment on function private.lock_open_review is 'Locks the open round; null when there is none.';

grant execute on function private.open_review(public.applications), private.lock_open_review(uuid) to app_definer;

create trigger a_guard_rows before insert or delete on public.reviews
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.reviews
for each statement execute function private.guard_system_rows();
