create function private.message_kind(link text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case split_part(link, '/', 2) when 'applications' then 'application' when 'events' then 'signup' end;
end
$$;

comment on function private.message_kind is
  'The kind of a message, which decides its template; null when it has none.';
grant execute on function private.message_kind to app_definer;
