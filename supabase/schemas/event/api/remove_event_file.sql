create function api.remove_event_file(event_id uuid, file_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.filed_event(event_id);
begin
  delete from public.event_files as gone where gone.id = file_id and gone.event_id = event.id;
  return private.managed_detail_json(event.id);
end
$$;

comment on function api.remove_event_file is 'Removes a file of an organizer''s event. Repeating the call changes nothing.';
alter function api.remove_event_file owner to app_definer;
grant execute on function api.remove_event_file to authenticated;
