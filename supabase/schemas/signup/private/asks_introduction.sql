create function private.asks_introduction(kind public.event_kind) returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return kind = '婚恋交友';
end
$$;

comment on function private.asks_introduction is
  'Whether participants meet each other: the capabilities hasIntroductions and isForSingles of shared/event, which a test compares.';
grant execute on function private.asks_introduction to app_definer;
