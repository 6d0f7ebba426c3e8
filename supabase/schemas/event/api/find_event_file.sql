create function api.find_event_file(file_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  file public.event_files;
  event public.events;
begin
  select * into file from public.event_files as found where found.id = file_id and found.purpose <> '群二维码';
  select * into event from public.events as own where own.id = file.event_id and own.state <> '草稿';
  if event.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return jsonb_build_object('path', file.path, 'mimeType', file.mime_type, 'fileName', file.file_name);
end
$$;

comment on function api.find_event_file is 'The cover or the attachment of a published event. Everything else is not_found.';
alter function api.find_event_file owner to app_definer;
grant execute on function api.find_event_file to anon, authenticated;
