create function private.add_working_days(start_day date, working_days integer) returns date
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  day date := start_day;
  left_days integer := working_days;
begin
  while left_days > 0 loop
    day := day + 1;
    if private.is_working_day(day) then
      left_days := left_days - 1;
    end if;
  end loop;
  return day;
end
$$;

comment on function private.add_working_days is
  'The last of a number of working days after start_day, which does not count (行政许可法 第八十二条: 期限以工作日计算, 不含法定节假日).';
grant execute on function private.add_working_days to app_definer, staff;
