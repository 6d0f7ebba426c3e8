create function api.announce_event_file(event_id uuid, file jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  new_path constant text := private.event_file_path(event_id, file);
begin
  perform private.filed_event(event_id);
  if exists (
    select from public.event_files as other where other.id = (file ->> 'id')::uuid and other.sha256 <> file ->> 'sha256'
  ) then
    perform private.raise_code(422, 'attachment_unknown');
  end if;
  -- An upload that breaks off leaves no file behind.
  if not exists (select from public.event_files as kept where kept.path = new_path) then
    delete from private.doomed_files as earlier where earlier.path = new_path;
    insert into private.doomed_files (path, doomed_at) values (new_path, now() + interval '1 hour') on conflict do nothing;
  end if;
  return jsonb_build_object('path', new_path);
end
$$;

comment on function api.announce_event_file is
  'Where the functions store a file for an organizer''s event. Unless keep_event_file follows within the hour, it is removed.';
alter function api.announce_event_file owner to app_definer;
grant execute on function api.announce_event_file to authenticated;
