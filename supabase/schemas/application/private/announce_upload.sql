create function private.announce_upload(upload public.attachments) returns public.attachments
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  extension constant text := case upload.mime_type
    when 'image/jpeg' then 'jpg' when 'image/png' then 'png' when 'image/webp' then 'webp'
    when 'application/pdf' then 'pdf' end;
  made public.attachments;
begin
  if extension is null then
    perform private.raise_code(415, 'unsupported_media_type');
  end if;
  -- The largest form needs fewer than a hundred files. Files that are not submitted are purged after two days.
  if (
    select count(*) from public.attachments as waiting
    where waiting.worker_id = upload.worker_id and waiting.application_id is null and waiting.id <> upload.id
  ) >= 200 then
    perform private.raise_code(429, 'rate_limited');
  end if;
  insert into public.attachments (
    id, worker_id, slot, file_name, mime_type, byte_size, sha256, path, handed_in_at, accepted_at
  )
  values (
    -- A scan is often named by the ID number on it.
    upload.id, upload.worker_id, upload.slot, case when private.holds_id_number(upload.file_name) then '材料.' || extension
      else left(coalesce(nullif(upload.file_name, ''), '材料'), 200) end,
    upload.mime_type, upload.byte_size, upload.sha256, format('%s/%s.%s', upload.worker_id, upload.id, extension),
    upload.handed_in_at, upload.accepted_at
  )
  on conflict (id) do nothing
  returning * into made;

  if made.id is null then
    select * into made from public.attachments as existing
    where existing.id = upload.id and existing.worker_id = upload.worker_id and existing.sha256 = upload.sha256;
    if made.id is null then
      perform private.raise_code(422, 'attachment_unknown', upload.id::text);
    end if;
  end if;
  return made;
end
$$;

comment on function private.announce_upload is
  'Records a file before its bytes are stored, and decides its path. A retry with the same id and bytes changes nothing. An id with other bytes is refused, and so is a worker with 200 waiting files.';
grant execute on function private.announce_upload to app_definer;
