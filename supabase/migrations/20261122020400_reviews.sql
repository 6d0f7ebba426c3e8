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
comment on column public.reviews.items_to_correct is '【填写】要补正的项目名称，只在要求补正时填，例如：{缴费票据}';
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

-- Rounds -------------------------------------------------------------------------------------------------------------

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

-- What staff may write -----------------------------------------------------------------------------------------------

create function private.resolve_items(items jsonb, wanted text[]) returns text[]
language plpgsql stable
set search_path = ''
as $$
declare
  one text;
  found_names text[];
  resolved text[] := '{}';
begin
  foreach one in array wanted loop
    select array_agg(item ->> 'name') into found_names
    from jsonb_array_elements(items) as item
    where trim(one) in (item ->> 'name', item ->> 'label');
    if found_names is null then
      perform private.refuse('unknown_item', format('没有“%s”这一项。可以要求补正的项目有：%s。', trim(one),
        (select string_agg(item ->> 'label', '、') from jsonb_array_elements(items) as item)));
    end if;
    resolved := resolved || found_names;
  end loop;
  return (select array_agg(distinct name) from unnest(resolved) as name);
end
$$;
comment on function private.resolve_items is 'The names of the items that staff named by label or by name; an unknown one is refused with the list of valid ones.';

create function private.check_decision(review public.reviews) returns public.reviews
language plpgsql
security definer
set search_path = ''
as $$
declare
  application public.applications;
  receiver_id text;
begin
  select * into application from public.applications as found where found.id = review.application_id;

  if not exists (
    select from private.legal_decisions as legal
    where legal.status = application.status and legal.decision = review.decision
  ) then
    perform private.refuse('illegal_decision', case
      when application.status = '待补正' then '正在等职工补正，补正提交后才能作决定。'
      else format('申请现在是“%s”，不能“%s”。可以选：%s。', application.status, review.decision,
        coalesce((
          select string_agg(legal.decision::text, '、' order by legal.decision)
          from private.legal_decisions as legal where legal.status = application.status
        ), '无，这份申请已经结束'))
    end);
  end if;

  if review.decision in ('不予受理', '要求补正', '不予通过') and review.reason is null then
    perform private.refuse('reason_required', format('“%s”必须填写理由（reason），职工会看到。', review.decision));
  end if;

  if review.decision = '要求补正' then
    if coalesce(cardinality(review.items_to_correct), 0) = 0 then
      perform private.refuse('items_required', format('要求补正必须写明补正哪些项目（items_to_correct）。可以选：%s。',
        (select string_agg(item ->> 'label', '、') from jsonb_array_elements(application.items) as item)));
    end if;
    perform private.resolve_items(application.items, review.items_to_correct);
  elsif review.items_to_correct is not null then
    perform private.refuse('items_without_correction', '只有“要求补正”才填补正项目（items_to_correct），请清空或改选“要求补正”。');
  end if;

  if review.decision = '转办' then
    select found.id into receiver_id from public.trade_unions as found
    where review.transfer_to in (found.id, found.name);
    if receiver_id is null then
      perform private.refuse('receiver_required', '转办必须写明转给哪个工会（transfer_to），填工会编号或全称，例如：340111 或 包河区总工会。');
    end if;
    if receiver_id = application.trade_union_id then
      perform private.refuse('same_receiver', format('这份申请已经在%s，请填另一个工会。', review.trade_union_name));
    end if;
    review.transfer_to := receiver_id;
  elsif review.transfer_to is not null then
    perform private.refuse('receiver_without_transfer', '只有“转办”才填转给哪个工会（transfer_to），请清空或改选“转办”。');
  end if;
  return review;
end
$$;
comment on function private.check_decision is 'Refuses an illegal or incomplete decision with a sentence that says what to do; answers the row as it is to be saved.';

create function private.guard_review_update() returns trigger
language plpgsql
set search_path = ''
as $$
declare
  theirs constant text[] := array['decision', 'reason', 'items_to_correct', 'transfer_to', 'internal_note'];
begin
  if current_user = 'app_definer' then
    return new;
  end if;
  if old.decision is not null then
    perform private.refuse('already_decided', format('这一轮已经作出决定（%s，%s），不能再改。需要继续处理的，请看这份申请最新的一轮。',
      old.decision, to_char(old.decided_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')));
  end if;
  if old.closed_at is not null then
    perform private.refuse('round_closed', '这一轮已经结束（职工撤回了申请），不能再改。');
  end if;
  if to_jsonb(new) - theirs <> to_jsonb(old) - theirs then
    perform private.refuse('read_only', '只能填写决定（decision）、理由（reason）、补正项目（items_to_correct）、转给（transfer_to）、内部备注（internal_note）五列，其他列由系统填写。');
  end if;

  new.reason := nullif(trim(new.reason), '');
  new.transfer_to := nullif(trim(new.transfer_to), '');
  new.items_to_correct := nullif(array_remove(array_remove(new.items_to_correct, ''), null), '{}');
  if new.decision is null then
    return new;
  end if;
  new := private.check_decision(new);
  new.decided_by := case when session_user = current_user then session_user else format('%s（%s）', current_user, session_user) end;
  new.decided_at := now();
  new.closed_at := now();
  return new;
end
$$;
comment on function private.guard_review_update is 'What staff may change in a round and when; runs as whoever edits.';

-- Carrying a decision through ----------------------------------------------------------------------------------------

create function private.carry_out_decision() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  application public.applications;
  legal private.legal_decisions;
  today constant date := private.today();
  receiver_name text;
  named_items text[];
  labels text;
begin
  select * into application from public.applications as found where found.id = new.application_id for update;
  select * into legal from private.legal_decisions as found
  where found.status = application.status and found.decision = new.decision;
  if legal.decision is null then
    perform private.refuse('status_changed', format('申请刚刚变成了“%s”，请刷新后再处理。', application.status));
  end if;

  application.status := legal.next_status;
  application.decision_reason := new.reason;
  case new.decision
    when '受理' then
      application.accepted_at := now();
      application.accept_by := null;
      application.promised_on := private.add_working_days(today, application.committed_working_days);
    when '要求补正' then
      named_items := private.resolve_items(application.items, new.items_to_correct);
      labels := private.item_labels(application.items, named_items);
      application.correction_reason := new.reason;
      application.correction_items := named_items;
      application.left_working_days := private.count_working_days(today, application.promised_on);
      application.promised_on := null;
      application.accept_by := null;
    when '转办' then
      application.trade_union_id := new.transfer_to;
      select found.name into receiver_name from public.trade_unions as found where found.id = new.transfer_to;
    when '通过', '不予通过', '不予受理' then
      application.decided_at := now();
      application.accept_by := null;
    when '办结' then
      null;
  end case;
  if not legal.opens_next_round then
    application.closed_at := now();
  end if;

  update public.applications as target
  set status = application.status, decision_reason = application.decision_reason, accepted_at = application.accepted_at,
    accept_by = application.accept_by, promised_on = application.promised_on,
    left_working_days = application.left_working_days, correction_reason = application.correction_reason,
    correction_items = application.correction_items, trade_union_id = application.trade_union_id,
    decided_at = application.decided_at, closed_at = application.closed_at
  where target.id = application.id;

  perform private.tell_decision(application, new.decision, new.reason, labels, receiver_name, new.trade_union_name, new.decided_by);
  if legal.opens_next_round then
    perform private.open_review(application);
  end if;
  return null;
end
$$;
comment on function private.carry_out_decision is 'Moves the application as private.legal_decisions says, tells the worker, opens the next round.';

create function private.tell_decision(
  application public.applications, decision public.review_decision, reason text, labels text, receiver_name text,
  trade_union_name text, decided_by text
) returns void
language plpgsql
set search_path = ''
as $$
declare
  promise constant text := to_char(application.promised_on, 'YYYY年FMMM月FMDD日');
  title constant text := case decision
    when '受理' then '已受理' when '不予受理' then '不予受理' when '要求补正' then '请补正材料' when '通过' then '审核通过'
    when '不予通过' then '没有通过' when '转办' then '已转办' when '办结' then '已办结' end;
  detail constant text := case decision
    when '受理' then format('承诺在 %s前办结。%s', promise, coalesce(reason, ''))
    when '要求补正' then format('%s 需要补正：%s。', reason, labels)
    when '转办' then format('转由%s办理。%s', receiver_name, coalesce(reason, ''))
    else reason end;
begin
  perform private.record_application_event(application.id, title, detail,
    case when decided_by = '系统' then '系统' else trade_union_name end);
  perform private.send_message(application.worker_id, format('%s：%s', application.service_name, title),
    format('您的申请（编号 %s）%s。%s', application.reference, title, coalesce(detail, '')),
    format('/applications/%s', application.reference));
end
$$;
comment on function private.tell_decision is 'One line in the timeline and one message, in the worker''s words.';

alter function private.check_decision owner to app_definer;
alter function private.carry_out_decision owner to app_definer;
grant execute on function private.check_decision(public.reviews) to staff;
grant execute on function
  private.open_review(public.applications), private.lock_open_review(uuid), private.resolve_items(jsonb, text[]),
  private.tell_decision(public.applications, public.review_decision, text, text, text, text, text)
to app_definer;

create trigger a_guard_rows before insert or delete on public.reviews
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.reviews
for each statement execute function private.guard_system_rows();
create trigger b_guard_update before update on public.reviews
for each row execute function private.guard_review_update();
create trigger carry_out_decision after update on public.reviews
for each row when (old.decision is null and new.decision is not null)
execute function private.carry_out_decision();
