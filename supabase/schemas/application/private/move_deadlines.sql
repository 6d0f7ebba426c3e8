-- The days between the day from which a deadline counts and the deadline are counted as before, so pauses stay what they were.
create function private.move_deadlines(day date, is_worked boolean) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  open record;
  moved date;
begin
  if private.is_working_day(day) = is_worked then
    return;
  end if;
  for open in
    select review.id as review_id, application.id, deadline.due, deadline.counts_from
    from public.reviews as review
    join public.applications as application on application.id = review.application_id
    cross join lateral (select
      coalesce(application.promised_on, application.accept_by) as due,
      (greatest(application.submitted_at, application.accepted_at, (
        select max(received.received_at) from private.supplements as received where received.application_id = application.id
      )) at time zone 'Asia/Shanghai')::date as counts_from
    ) as deadline
    where review.closed_at is null and application.overdue_since is null
      and move_deadlines.day > deadline.counts_from and move_deadlines.day <= deadline.due
    order by review.id
    for update of review
  loop
    if is_worked then
      moved := open.due - 1;
      while moved > open.counts_from and moved <> day and not private.is_working_day(moved) loop
        moved := moved - 1;
      end loop;
      -- What was to be done by a later day is not overdue because of an entry.
      moved := greatest(moved, least(open.due, private.today()));
    else
      moved := private.add_working_days(open.due, 1);
    end if;
    update public.applications as own
    set accept_by = case when own.accept_by is not null then moved end,
      promised_on = case when own.promised_on is not null then moved end
    where own.id = open.id;
    update public.reviews as review set due_on = moved where review.id = open.review_id;
  end loop;
end
$$;

comment on function private.move_deadlines is
  'Moves each open deadline by one working day when a day before it becomes a holiday or is worked. Call it before the calendar changes.';
grant execute on function private.move_deadlines to app_definer;
