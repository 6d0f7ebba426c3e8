create function private.today() returns date
language sql stable
set search_path = pg_catalog, pg_temp
as $$ select (now() at time zone 'Asia/Shanghai')::date $$;

comment on function private.today is 'The day in Anhui.';
grant execute on function private.today to app_definer, staff;
