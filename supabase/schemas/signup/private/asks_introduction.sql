create function private.asks_introduction(kind public.event_kind) returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return kind in ('婚恋交友');
end
$$;

comment on function private.asks_introduction is
  'Whether participants meet each other: hasIntroductions of shared/event/event-kind.ts, from which npm run generate writes the list.';
grant execute on function private.asks_introduction to app_definer, staff;
