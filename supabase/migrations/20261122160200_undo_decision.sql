-- 撤销误操作: the last decision of an application is taken back, in the open. What was decided stays in the record and in
-- the worker's timeline; the application is where it was, and staff decide anew.

create table private.states_before_decisions (
  review_id bigint primary key,
  state jsonb not null
);
comment on table private.states_before_decisions is 'Status, dates and receiver of an application just before each decision: what undoing goes back to.';
alter table private.states_before_decisions enable row level security;
create policy "decisions keep what was before" on private.states_before_decisions for all to app_definer using (true) with check (true);
grant select, insert, delete on private.states_before_decisions to app_definer;

create function private.keep_state_before() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into private.states_before_decisions (review_id, state)
  select new.id, jsonb_build_object(
    'status', application.status, 'decision_reason', application.decision_reason, 'accepted_at', application.accepted_at,
    'accept_by', application.accept_by, 'promised_on', application.promised_on,
    'left_working_days', application.left_working_days, 'overdue_since', application.overdue_since,
    'correction_reason', application.correction_reason, 'correction_items', application.correction_items,
    'trade_union_id', application.trade_union_id, 'decided_at', application.decided_at, 'closed_at', application.closed_at)
  from public.applications as application where application.id = new.application_id;
  return null;
end
$$;
comment on function private.keep_state_before is 'Runs before carry_out_decision, by its name.';
alter function private.keep_state_before owner to app_definer;
create trigger b_keep_state_before after update on public.reviews
for each row when (old.decision is null and new.decision is not null)
execute function private.keep_state_before();

create function private.forget_states() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  delete from private.states_before_decisions as kept using public.reviews as review
  where review.id = kept.review_id and review.application_id = new.id;
  return null;
end
$$;
comment on function private.forget_states is 'What was decided on a cleared application cannot be undone, nor does a reason that was given stay.';
alter function private.forget_states owner to app_definer;
create trigger forget_states after update of erased_at on public.applications
for each row when (old.erased_at is null and new.erased_at is not null)
execute function private.forget_states();

create function private.undo_last_decision(reference text, reason text) returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  application public.applications;
  before public.applications;
  decided public.reviews;
  legal private.legal_decisions;
  open_review_id bigint;
begin
  select * into application from public.applications as found
  where found.reference = upper(replace(undo_last_decision.reference, ' ', ''));
  if application.id is null then
    perform private.refuse('not_found', format('没有编号为 %s 的申请，请核对编号。', undo_last_decision.reference));
  end if;
  if length(trim(coalesce(reason, ''))) < 5 then
    perform private.refuse('reason_required', '请写明撤销的理由（至少 5 个字），会记录在 change_log 里。');
  end if;
  open_review_id := private.lock_open_review(application.id);
  select * into application from public.applications as found where found.id = application.id for update;

  select * into decided from public.reviews as review
  where review.application_id = application.id and review.decision is not null and review.undone_at is null
  order by review.round desc limit 1;
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

  perform private.record_application_event(application.id, '撤销决定',
    format('之前的“%s”是操作失误，已经撤销，继续办理。', decided.decision), decided.trade_union_name);
  perform private.send_message(application.worker_id, format('%s：撤销决定', application.service_name),
    format('您的申请（编号 %s）之前的“%s”是操作失误，已经撤销，继续办理。', application.reference, decided.decision),
    format('/applications/%s', application.reference));
  insert into public.change_log (kind, table_name, subject, database_user, studio_account, before, after, reason)
  values ('修改', 'reviews', application.reference, private.acting_role(), private.studio_account(),
    jsonb_build_object('decision', decided.decision, 'round', decided.round),
    jsonb_build_object('undone_at', now(), 'status', application.status), trim(reason));
  return format('已撤销第 %s 轮的“%s”。申请回到“%s”，请在 reviews 里这份申请最新的一轮重新作决定。',
    decided.round, decided.decision, application.status);
end
$$;
comment on function private.undo_last_decision is
  'Takes the last decision back while the worker has not acted on it: the round is marked, the application is where it was, a new round opens, worker and record are told.';

create function public.undo_decision(reference text, reason text) returns text
language sql
set search_path = ''
as $$
  select private.undo_last_decision(reference, reason)
$$;
comment on function public.undo_decision is
  '撤销误操作：撤销一份申请最近的一个决定，职工会看到，并记录到 change_log。用法：select undo_decision(''申请编号'', ''撤销的理由'')';

alter function private.undo_last_decision owner to app_definer;
grant execute on function private.undo_last_decision(text, text), public.undo_decision(text, text) to staff;
