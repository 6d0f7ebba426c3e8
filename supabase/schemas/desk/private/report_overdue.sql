-- A day off tells nobody: on the next working day its cases are still open, or were handled and need no telling.
create function private.report_overdue() returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not private.is_working_day(private.today()) then
    return;
  end if;
  insert into public.overdue_reports (superior_name, receiver_name, reference, service_name, due_on, trade_union_id, application_id)
  select superior.name, receiver.name, review.reference, review.service_name, review.due_on, superior.id, review.application_id
  from public.reviews as review
  join public.trade_unions as receiver on receiver.id = review.trade_union_id
  join public.trade_unions as superior on superior.id = receiver.parent_id
  where review.closed_at is null and review.due_on < private.today()
  on conflict (application_id, trade_union_id) do nothing;
end
$$;

comment on function private.report_overdue is
  'Tells the superior union of each case that is open past its last day, once, on a working day. The province has no superior.';
alter function private.report_overdue owner to app_definer;
