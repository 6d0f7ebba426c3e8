create function private.count_working_days(after_day date, until_day date) returns integer
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select count(*)::integer
  from generate_series(after_day + 1, until_day, interval '1 day') as day
  where private.is_working_day(day::date)
$$;

comment on function private.count_working_days is 'The number of working days after after_day, until_day included.';
grant execute on function private.count_working_days to app_definer, staff;
