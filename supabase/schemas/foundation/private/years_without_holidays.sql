create function private.years_without_holidays() returns setof integer
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select distinct extract(year from needed.day)::integer as year
  from (
    values (private.today()), (private.today() + 90), ((select max(review.due_on) from public.reviews as review where review.closed_at is null))
  ) as needed (day)
  where needed.day is not null and not exists (
    select from public.holidays as holiday
    where holiday.kind = '放假' and holiday.day >= date_trunc('year', needed.day)::date
      and holiday.day < (date_trunc('year', needed.day) + interval '1 year')::date
  )
  order by year
$$;

comment on function private.years_without_holidays is
  'Years that deadlines of today or of the next 90 days reach, and of which the calendar knows no holiday.';
grant execute on function private.years_without_holidays to app_definer, staff;
