create function private.month_starts(month text) returns timestamptz
language sql immutable
set search_path = pg_catalog, pg_temp
as $$ select to_date(month, 'YYYY-MM')::timestamp at time zone 'Asia/Shanghai' $$;

comment on function private.month_starts is 'The first moment of a month, YYYY-MM, in China.';
grant execute on function private.month_starts to staff;
