create function private.is_announced_upload(path text) returns boolean
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from public.attachments as attachment
    where attachment.path = is_announced_upload.path
      and attachment.worker_id = private.current_worker_id()
      and attachment.application_id is null
  )
$$;

comment on function private.is_announced_upload is
  'Whether the worker of this request has recorded a file with this path and not submitted it. Only then may its bytes change.';
alter function private.is_announced_upload owner to app_definer;
grant execute on function private.is_announced_upload to authenticated;
