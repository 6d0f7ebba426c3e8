create function private.in_daytime(moment timestamptz) returns timestamptz
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  local constant timestamp := moment at time zone 'Asia/Shanghai';
begin
  return case
    when local::time < time '08:00' then (local::date + time '08:00') at time zone 'Asia/Shanghai'
    when local::time >= time '22:00' then (local::date + 1 + time '08:00') at time zone 'Asia/Shanghai'
    else moment
  end;
end
$$;

comment on function private.in_daytime is 'This moment between 08:00 and 22:00 in China, otherwise the next 08:00.';
grant execute on function private.in_daytime to app_definer;
