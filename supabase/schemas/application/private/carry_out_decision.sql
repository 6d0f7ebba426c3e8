-- Carries out a decision: moves the application, writes the timeline, tells the worker and opens the next round.
create function private.carry_out_decision() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application public.applications;
  legal private.legal_decisions;
  today constant date := private.today();
  receiver_name text;
  named_items text[];
  labels text;
  notice_id uuid;
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
      -- Silent acceptance counts from the last day for a decision, however late the job ran.
      application.promised_on := private.add_working_days(
        case when new.decided_by = '系统' then application.accept_by else today end, application.committed_working_days);
      application.accepted_at := now();
      application.accept_by := null;
    when '要求补正' then
      named_items := private.resolve_items(application.items, new.items_to_correct);
      labels := private.item_labels(application.items, named_items);
      application.correction_reason := new.reason;
      application.correction_items := named_items;
      application.overdue_since := private.overdue_since(application);
      -- An application that is already approved has no deadline that could stop.
      if application.decided_at is null then
        application.left_working_days := private.count_working_days(today, application.promised_on);
      end if;
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

  notice_id := private.tell_decision(
    application, new.decision, new.reason, labels, receiver_name, new.trade_union_name, new.decided_by);
  if new.decision = '要求补正' then
    application.correction_notice_id := notice_id;
  end if;
  update public.applications as target
  set status = application.status, decision_reason = application.decision_reason, accepted_at = application.accepted_at,
    accept_by = application.accept_by, promised_on = application.promised_on,
    left_working_days = application.left_working_days, overdue_since = application.overdue_since,
    correction_reason = application.correction_reason, correction_items = application.correction_items,
    correction_notice_id = application.correction_notice_id, trade_union_id = application.trade_union_id,
    decided_at = application.decided_at, closed_at = application.closed_at
  where target.id = application.id;

  if legal.opens_next_round then
    perform private.open_review(application);
  end if;
  if new.decision in ('通过', '办结') then
    perform private.note_earlier_grants(application.id);
  end if;
  return null;
end
$$;

comment on function private.carry_out_decision is 'Moves the application as private.legal_decisions says, tells the worker and opens the next round.';
alter function private.carry_out_decision owner to app_definer;
