create function private.undo_last_decision(reference text, reason text) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application public.applications := private.application_of(reference);
  before public.applications;
  decided public.reviews;
  legal private.legal_decisions;
  open_review_id bigint;
begin
  if length(private.normalize_text(coalesce(reason, ''))) < 5 then
    perform private.refuse('reason_required', '请写明撤销的理由（至少 5 个字），会记录在 change_log 里。');
  end if;
  open_review_id := private.lock_open_review(application.id);
  select * into application from public.applications as found where found.id = application.id for update;

  select * into decided from public.reviews as review
  where review.application_id = application.id and review.decision is not null and review.undone_at is null
  order by review.round desc limit 1;
  -- Who passed a case on by mistake may take it back, though it lies at another union now.
  if not (private.is_in_scope(application.trade_union_id) or private.is_in_scope(decided.trade_union_id)) then
    perform private.refuse('not_found', format('没有编号为 %s 的申请，请核对编号。', application.reference));
  end if;
  select (jsonb_populate_record(application, kept.state)).* into before
  from private.states_before_decisions as kept where kept.review_id = decided.id;
  if before.id is null then
    perform private.refuse('nothing_to_undo', '这份申请没有可以撤销的决定。');
  end if;
  if decided.decided_by = '系统' then
    perform private.refuse('accepted_by_law', '这份申请是逾期视为受理的（行政许可法第三十二条），不能撤销。');
  end if;
  select * into legal from private.legal_decisions as found
  where found.status = before.status and found.decision = decided.decision;
  if application.status <> legal.next_status then
    perform private.refuse('worker_went_on', format('作出“%s”以后职工已经%s，不能撤销。', decided.decision,
      case application.status when '已撤回' then '撤回了申请' else '补正' end));
  end if;

  update public.applications as target
  set status = before.status, decision_reason = before.decision_reason, accepted_at = before.accepted_at,
    accept_by = before.accept_by, promised_on = before.promised_on, left_working_days = before.left_working_days,
    overdue_since = before.overdue_since, correction_reason = before.correction_reason,
    correction_items = before.correction_items, trade_union_id = before.trade_union_id,
    decided_at = before.decided_at, closed_at = before.closed_at
  where target.id = application.id
  returning * into application;
  update public.reviews as review set closed_at = now() where review.id = open_review_id;
  update public.reviews as review set undone_at = now() where review.id = decided.id;
  perform private.open_review(application);
  update public.reviews as review set changes = decided.changes
  where review.application_id = application.id and review.closed_at is null;

  if decided.decision in ('通过', '办结') then
    perform private.note_earlier_grants(application.id);
  end if;

  perform private.record_application_event(application.id, '撤销决定',
    format('之前的“%s”是操作失误，已经撤销，继续办理。', decided.decision), decided.trade_union_name);
  perform private.send_message(application.worker_id, format('%s：撤销决定', application.service_name),
    format('您的申请（编号 %s）之前的“%s”是操作失误，已经撤销，继续办理。', application.reference, decided.decision),
    format('/applications/%s', application.reference));
  insert into public.change_log (kind, table_name, subject, database_user, studio_account, before, after, reason, trade_union_id)
  values ('修改', 'reviews', application.reference, private.acting_role(), private.studio_account(),
    jsonb_build_object('decision', decided.decision, 'round', decided.round),
    jsonb_build_object('undone_at', now(), 'application_status', application.status), trim(reason),
    application.trade_union_id);
  return format('已撤销第 %s 轮的“%s”。申请回到“%s”，请在 reviews 里这份申请最新的一轮重新作决定。',
    decided.round, decided.decision, application.status);
end
$$;

comment on function private.undo_last_decision is
  'Undoes the last decision while the worker has not acted on it: marks the round, restores the application, opens a new round, and tells the worker and the log.';
alter function private.undo_last_decision owner to app_definer;
grant execute on function private.undo_last_decision to staff;
