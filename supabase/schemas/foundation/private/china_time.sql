create function private.china_time(at timestamptz) returns timestamp
language sql immutable
set search_path = pg_catalog, pg_temp
as $$ select date_trunc('second', at at time zone 'Asia/Shanghai') $$;

comment on function private.china_time is 'A moment as a clock in Anhui shows it, to the second: what staff read and put into a sheet.';
grant execute on function private.china_time to app_definer, staff;
