-- What staff may write into a round and onto a material, and how an amount of money is told.

create or replace function private.guard_review_update() returns trigger
language plpgsql
set search_path = ''
as $$
declare
  theirs constant text[] := array[
    'decision', 'reason', 'items_to_correct', 'transfer_to', 'granted_amount', 'staff_name', 'internal_note'
  ];
begin
  if current_user = 'app_definer' then
    return new;
  end if;
  if old.decision is not null then
    perform private.refuse('already_decided', format('这一轮已经作出决定（%s，%s），不能再改。需要继续处理的，请看这份申请最新的一轮；决定错了的，请撤销（undo_decision）。',
      old.decision, to_char(old.decided_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')));
  end if;
  if old.closed_at is not null then
    perform private.refuse('round_closed', '这一轮已经结束（职工撤回了申请，或者上一个决定被撤销），不能再改。');
  end if;
  if to_jsonb(new) - theirs <> to_jsonb(old) - theirs then
    perform private.refuse('read_only', '只能填写决定（decision）、理由（reason）、补正项目（items_to_correct）、转给（transfer_to）、金额（granted_amount）、经办人（staff_name）、内部备注（internal_note）七列，其他列由系统填写。');
  end if;

  new.reason := nullif(trim(new.reason), '');
  new.transfer_to := nullif(trim(new.transfer_to), '');
  new.staff_name := nullif(trim(new.staff_name), '');
  new.items_to_correct := nullif(array_remove(array_remove(new.items_to_correct, ''), null), '{}');
  if new.decision is null then
    -- Cell by cell in the console, the receiver comes before the decision: its full name must do there too.
    new.transfer_to := coalesce(
      (select found.id from public.trade_unions as found where new.transfer_to in (found.id, found.name)), new.transfer_to);
    return new;
  end if;
  new := private.check_decision(new);
  new.decided_by := private.acting_role();
  new.studio_account := private.studio_account();
  new.decided_at := now();
  new.closed_at := now();
  return new;
end
$$;

create or replace function private.guard_attachment_update() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if current_user = 'app_definer' then
    return new;
  end if;
  if to_jsonb(new) - array['verdict', 'verdict_note'] <> to_jsonb(old) - array['verdict', 'verdict_note'] then
    perform private.refuse('read_only', '只能填写“材料意见”和“说明”两列，其他列是职工提交的内容。');
  end if;
  if new.superseded_at is not null then
    perform private.refuse('superseded', '这份材料已经被职工补正的新材料替换，请对新材料填写意见。');
  end if;
  if new.application_id is null then
    perform private.refuse('not_submitted', '这份材料还没有随申请提交，不用填写意见。');
  end if;
  if exists (
    select from public.applications as application
    where application.id = new.application_id and application.closed_at is not null
  ) then
    perform private.refuse('application_closed', '这份申请已经结束，不能再填写材料意见。');
  end if;
  return new;
end
$$;
comment on function private.guard_attachment_update is 'Lets staff give a verdict on a material of an application that is still open, and change nothing else.';

create or replace function private.tell_decision(
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
  amount constant numeric := (
    select review.granted_amount from public.reviews as review
    where review.application_id = application.id and review.decision in ('通过', '办结') and review.undone_at is null
    order by review.round desc limit 1
  );
  detail constant text := case
    when decision = '受理' then format('承诺在 %s前办结。%s', promise, coalesce(reason, ''))
    when decision = '要求补正' then format('%s 需要补正：%s。', reason, labels)
    when decision = '转办' then format('转由%s办理。%s', receiver_name, coalesce(reason, ''))
    when decision in ('通过', '办结') and amount is not null
    then format('金额 %s 元。%s', trim_scale(amount), coalesce(reason, ''))
    else reason end;
begin
  perform private.record_application_event(application.id, title, detail,
    case when decided_by = '系统' then '系统' else trade_union_name end);
  perform private.send_message(application.worker_id, format('%s：%s', application.service_name, title),
    format('您的申请（编号 %s）%s。%s', application.reference, title, coalesce(detail, '')),
    format('/applications/%s', application.reference));
end
$$;

-- Decisions, as they stand now: with who, how much, and whether it was taken back.
drop view public.decisions_this_month;
create view public.decisions_this_month with (security_invoker = true) as
select
  private.china_time(review.decided_at) as 决定时间,
  review.trade_union_name as 受理工会,
  review.decision as 决定,
  review.reference as 申请编号,
  review.service_name as 事项,
  review.applicant_name as 申请人,
  review.round as 轮次,
  review.reason as 理由,
  review.granted_amount as 金额,
  case when review.due_on is not null then
    case when (review.decided_at at time zone 'Asia/Shanghai')::date <= review.due_on then '是' else '否' end
  end as 是否按时,
  case when review.undone_at is null then '否' else '是' end as 已撤销,
  review.staff_name as 经办人,
  review.decided_by as 决定人,
  review.internal_note as 内部备注
from public.reviews as review
where review.decision is not null
  and review.decided_at >= date_trunc('month', now(), 'Asia/Shanghai')
order by review.decided_at, review.id;

comment on view public.decisions_this_month is '本月决定：这个月作出的每一个决定，按时间排列';
comment on column public.decisions_this_month.决定时间 is '作出决定的时间（北京时间）';
comment on column public.decisions_this_month.受理工会 is '作出决定的工会';
comment on column public.decisions_this_month.决定 is '受理、不予受理、要求补正、通过、不予通过、转办、办结';
comment on column public.decisions_this_month.申请编号 is '申请编号';
comment on column public.decisions_this_month.事项 is '事项';
comment on column public.decisions_this_month.申请人 is '申请人姓名或单位名称';
comment on column public.decisions_this_month.轮次 is '第几轮审核';
comment on column public.decisions_this_month.理由 is '告诉职工的理由';
comment on column public.decisions_this_month.金额 is '这个决定填写的金额（元）；空着表示没有填';
comment on column public.decisions_this_month.是否按时 is '是否在最迟处理日期以前决定：是或否；空着表示这一轮不计时';
comment on column public.decisions_this_month.已撤销 is '这个决定后来是否被撤销：是或否';
comment on column public.decisions_this_month.经办人 is '填写的经办人；空着表示没有填';
comment on column public.decisions_this_month.决定人 is '数据库用户；“系统”是逾期视为受理';
comment on column public.decisions_this_month.内部备注 is '这一轮的内部备注，职工看不到';
grant select on public.decisions_this_month to staff;
