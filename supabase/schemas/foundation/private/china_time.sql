create function private.china_time(at timestamptz) returns timestamp
language sql immutable
set search_path = pg_catalog, pg_temp
as $$ select date_trunc('second', at at time zone 'Asia/Shanghai') $$;

comment on function private.china_time is 'A moment in China''s time, to the second, for views and sheets of staff.';
grant execute on function private.china_time to app_definer, staff;
