create function private.event_file_json(event_id uuid, purpose text) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_build_object('id', file.id, 'fileName', file.file_name)
    from public.event_files as file where file.event_id = event_file_json.event_id and file.purpose = event_file_json.purpose
  );
end
$$;

comment on function private.event_file_json is 'The event''s file for a purpose, or null.';
grant execute on function private.event_file_json to app_definer;
