create function private.today() returns date
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (now() at time zone 'Asia/Shanghai')::date;
end
$$;

comment on function private.today is 'Today''s date in China.';
grant execute on function private.today to app_definer, staff;
