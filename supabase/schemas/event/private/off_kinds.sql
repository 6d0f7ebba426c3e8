create function private.off_kinds() returns public.event_kind[]
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return array(
    select kinds.kind from unnest(enum_range(null::public.event_kind)) as kinds (kind)
    where kinds.kind in ('婚恋交友')
      and not exists (select from private.granted_event_kinds as granted where granted.kind = kinds.kind)
  );
end
$$;

comment on function private.off_kinds is
  'The kinds of events that are off in this deployment: WeChat wants a category of their own (needsCategory of shared/event/event-kind.ts, from which npm run generate writes the list) and has not granted it.';
alter function private.off_kinds owner to app_definer;
grant execute on function private.off_kinds to app_definer, staff;
