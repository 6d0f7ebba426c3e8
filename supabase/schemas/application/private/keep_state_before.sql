create function private.keep_state_before() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
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

comment on function private.keep_state_before is 'Runs before carry_out_decision, because triggers run by name.';
alter function private.keep_state_before owner to app_definer;
