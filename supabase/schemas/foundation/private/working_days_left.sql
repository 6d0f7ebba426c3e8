-- Reads the holidays of the whole period once instead of once for each day.
create function private.working_days_left(first_day date, last_day date) returns table (due_on date, left_days integer)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  with numbered as (
    select span.day::date as day,
      count(*) filter (where coalesce(holiday.kind = '上班', extract(isodow from span.day) < 6)) over (order by span.day) as number
    from generate_series(least(first_day, private.today()), greatest(last_day, private.today()), interval '1 day') as span (day)
    left join public.holidays as holiday on holiday.day = span.day::date
  )
  select numbered.day, (numbered.number - today.number)::integer
  from numbered
  join numbered as today on today.day = private.today()
$$;

comment on function private.working_days_left is
  'For each day of a period, the number of working days until it: 0 today, negative for days in the past.';
grant execute on function private.working_days_left to staff;
