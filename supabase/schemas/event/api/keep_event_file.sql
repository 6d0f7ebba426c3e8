create function api.keep_event_file(event_id uuid, file jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.filed_event(event_id);
  new_path constant text := private.event_file_path(event_id, file);
begin
  -- Two organizers may send a cover at once: one event keeps one.
  perform from public.events as held where held.id = event.id for no key update;
  if not exists (select from public.event_files as kept where kept.path = new_path) then
    delete from public.event_files as replaced where replaced.event_id = event.id and replaced.purpose = file ->> 'purpose';
    insert into public.event_files (id, event_id, purpose, file_name, mime_type, byte_size, sha256, path)
    values ((file ->> 'id')::uuid, event.id, file ->> 'purpose',
      case when private.holds_id_number(file ->> 'fileName') then file ->> 'purpose'
        else left(coalesce(nullif(file ->> 'fileName', ''), file ->> 'purpose'), 200) end,
      file ->> 'mimeType', (file ->> 'byteSize')::integer, file ->> 'sha256', new_path);
    delete from private.doomed_files as saved where saved.path = new_path;
    perform private.log_access(private.organizer_words(private.current_worker_id()), '上传活动的' || (file ->> 'purpose'), event.title, null, null);
  end if;
  return private.managed_detail_json(event.id);
end
$$;

comment on function api.keep_event_file is
  'Records a stored file as the event''s cover, group code or attachment, in place of the one before. Repeating the call changes nothing.';
alter function api.keep_event_file owner to app_definer;
grant execute on function api.keep_event_file to authenticated;
