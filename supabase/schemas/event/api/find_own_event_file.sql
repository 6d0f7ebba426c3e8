create function api.find_own_event_file(file_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  file public.event_files;
  event public.events;
begin
  select * into file from public.event_files as found where found.id = file_id;
  select * into event from public.events as own where own.id = file.event_id;
  if event.id is null or coalesce(private.role_at(event, own_id) < '助手', true) and not (
    file.purpose = '群二维码' and private.is_group_open(event) and exists (
      select from public.signups as signup
      where signup.event_id = event.id and signup.worker_id = own_id and signup.status in ('已确认', '已签到')
    )
  ) then
    perform private.raise_code(404, 'not_found');
  end if;
  return jsonb_build_object('path', file.path, 'mimeType', file.mime_type, 'fileName', file.file_name);
end
$$;

comment on function api.find_own_event_file is
  'The group code for those who have a seat, until the event ends; every file for its organizers. Everything else is not_found.';
alter function api.find_own_event_file owner to app_definer;
grant execute on function api.find_own_event_file to authenticated;
