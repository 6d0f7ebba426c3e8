create function private.is_working_day(day date) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(
    (select holiday.kind = '上班' from public.holidays as holiday where holiday.day = is_working_day.day),
    extract(isodow from is_working_day.day) < 6
  );
end
$$;

comment on function private.is_working_day is 'Whether offices work on that day: the calendar decides first, otherwise Monday to Friday.';
grant execute on function private.is_working_day to app_definer, staff;
