create function private.event_file_path(event_id uuid, file jsonb) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return format('events/%s/%s.%s', event_id, (file ->> 'id')::uuid, case file ->> 'mimeType'
    when 'image/jpeg' then 'jpg' when 'image/png' then 'png' when 'image/webp' then 'webp' else 'pdf' end);
end
$$;

comment on function private.event_file_path is 'Where the storage keeps a file of an event.';
grant execute on function private.event_file_path to app_definer;
