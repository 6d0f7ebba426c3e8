create function private.next_attempt(attempts integer) returns timestamptz
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
  select case when attempts < 8 then now() + interval '1 minute' * least(2 ^ attempts, 120) * (0.75 + random() / 2) end
$$;

comment on function private.next_attempt is
  'Eight attempts within about four hours. A later message helps nobody.';
grant execute on function private.next_attempt to app_definer;
