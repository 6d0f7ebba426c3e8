create function private.event_files_json(event_id uuid) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', file.id, 'purpose', file.purpose, 'fileName', file.file_name, 'mimeType', file.mime_type, 'byteSize', file.byte_size
    ) order by file.purpose), '[]')
    from public.event_files as file where file.event_id = event_files_json.event_id
  );
end
$$;

comment on function private.event_files_json is 'EventFile of shared/event, for the organizers.';
grant execute on function private.event_files_json to app_definer;
