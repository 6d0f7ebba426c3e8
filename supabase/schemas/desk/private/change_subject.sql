create function private.change_subject(row_as_json jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(
    row_as_json ->> 'reference',
    (select application.reference from public.applications as application
      where application.id = (row_as_json ->> 'application_id')::uuid),
    row_as_json ->> 'title',
    (select event.title || '：' || (row_as_json ->> 'pool') from public.events as event
      where event.id = (row_as_json ->> 'event_id')::uuid and row_as_json ? 'pool'),
    row_as_json ->> 'name', row_as_json ->> 'service_code', row_as_json ->> 'day', row_as_json ->> 'id', row_as_json ->> 'event_id', row_as_json ->> 'kind',
    row_as_json ->> 'trade_union_id'
  );
end
$$;

comment on function private.change_subject is 'The subject of a row, in words that staff search for.';
grant execute on function private.change_subject to app_definer;
