create function private.month_ends(month text) returns timestamptz
language sql immutable
set search_path = pg_catalog, pg_temp
as $$ select (to_date(month, 'YYYY-MM') + interval '1 month') at time zone 'Asia/Shanghai' $$;

comment on function private.month_ends is
  'Months are added in China''s time: in UTC, 30 September 16:00 plus a month would be a day short.';
grant execute on function private.month_ends to staff;
