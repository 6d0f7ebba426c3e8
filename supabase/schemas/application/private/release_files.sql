create function private.release_files(worker_id uuid, ids uuid[]) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.attachments as attachment set kept_until = now() + interval '2 days'
  where attachment.worker_id = release_files.worker_id and attachment.id = any (ids) and attachment.application_id is null;
end
$$;

comment on function private.release_files is
  'Photos that no draft names any longer are kept for two days, like every upload.';
grant execute on function private.release_files to app_definer;
