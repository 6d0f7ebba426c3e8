-- A correction stops the clock. Where the promised day was over before, it stays over: the supplement brings no new one.

create or replace function private.carry_out_decision() returns trigger
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
      -- Silence accepted it on the last day for a decision, however late the job came by.
      application.promised_on := private.add_working_days(
        case when new.decided_by = '系统' then application.accept_by else today end, application.committed_working_days);
      application.accepted_at := now();
      application.accept_by := null;
    when '要求补正' then
      named_items := private.resolve_items(application.items, new.items_to_correct);
      labels := private.item_labels(application.items, named_items);
      application.correction_reason := new.reason;
      application.correction_items := named_items;
      if application.promised_on < today then
        application.overdue_since := coalesce(application.overdue_since, application.promised_on);
      end if;
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
    left_working_days = application.left_working_days, overdue_since = application.overdue_since,
    correction_reason = application.correction_reason, correction_items = application.correction_items,
    trade_union_id = application.trade_union_id,
    decided_at = application.decided_at, closed_at = application.closed_at
  where target.id = application.id;

  perform private.tell_decision(application, new.decision, new.reason, labels, receiver_name, new.trade_union_name, new.decided_by);
  if legal.opens_next_round then
    perform private.open_review(application);
  end if;
  return null;
end
$$;

create function private.overdue_since(application public.applications) returns date
language sql stable
set search_path = ''
as $$
  select coalesce(application.overdue_since, case
    when application.accepted_at is not null
      and application.promised_on < coalesce((application.decided_at at time zone 'Asia/Shanghai')::date, private.today())
    then application.promised_on
  end)
$$;
comment on function private.overdue_since is 'The promised day that an application missed, before the decision or in the end; null when it was kept so far.';
grant execute on function private.overdue_since(public.applications) to app_definer;

create or replace view public.applications_waiting_for_worker with (security_invoker = true) as
select
  private.china_time(review.opened_at) as 要求补正时间,
  (select private.today()) - (review.opened_at at time zone 'Asia/Shanghai')::date as 已等天数,
  review.trade_union_name as 受理工会,
  review.reference as 申请编号,
  review.service_name as 事项,
  review.applicant_name as 申请人,
  private.item_labels(application.items, application.correction_items) as 补正项目,
  application.correction_reason as 补正原因,
  application.left_working_days as 补正后剩余工作日,
  case when notice.read_at is null then '否' else '是' end as 职工已看到,
  private.china_time(review.submitted_at) as 提交时间,
  application.overdue_since as 错过的承诺日期
from public.reviews as review
join public.applications as application on application.id = review.application_id
left join lateral (
  select message.read_at
  from public.messages as message
  where message.worker_id = application.worker_id and message.created_at = review.opened_at
    and message.link = '/applications/' || review.reference
  limit 1
) as notice on true
where review.closed_at is null and application.status = '待补正'
order by review.opened_at, review.id;
comment on column public.applications_waiting_for_worker.错过的承诺日期 is '要求补正时已经错过的承诺日期；空着表示没有超期';
