create function private.union_of_row(table_name text, row_as_json jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when table_name = 'trade_unions' then row_as_json ->> 'id' else coalesce(
    row_as_json ->> 'trade_union_id',
    (select application.trade_union_id from public.applications as application
      where application.id = (row_as_json ->> 'application_id')::uuid),
    (select event.trade_union_id from public.events as event where event.id = (row_as_json ->> 'event_id')::uuid),
    (select place.trade_union_id from public.places as place where place.id = (row_as_json ->> 'place_id')::uuid)
  ) end;
end
$$;

comment on function private.union_of_row is 'The union that a row belongs to, its own or that of its application, event or place; null when it is the province''s alone.';
grant execute on function private.union_of_row to app_definer;
