create function private.clock_minutes(words text) returns integer
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  parts constant text[] := regexp_match(words, '^(\d{1,2})(?::(\d{2}))?$');
  minutes constant integer := parts[1]::integer * 60 + coalesce(parts[2], '0')::integer;
begin
  if coalesce(parts[2], '0')::integer > 59 or minutes > 1440 then
    return null;
  end if;
  return minutes;
end
$$;

comment on function private.clock_minutes is 'A time such as 8:30 or 24:00 as minutes from midnight; null when there is no such time.';
grant execute on function private.clock_minutes to app_definer, staff;
