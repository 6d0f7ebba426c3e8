create function api.create_attachment(attachment jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  upload public.attachments;
begin
  upload.id := (attachment ->> 'id')::uuid;
  upload.worker_id := private.current_worker_id();
  upload.slot := attachment ->> 'slot';
  upload.file_name := attachment ->> 'fileName';
  upload.mime_type := attachment ->> 'mimeType';
  upload.byte_size := (attachment ->> 'byteSize')::integer;
  upload.sha256 := attachment ->> 'sha256';
  return private.attachment_json(private.announce_upload(upload));
end
$$;

comment on function api.create_attachment is
  'Records an upload and answers its path. A retry with the same id and bytes changes nothing. An id with other bytes is refused, and so is a worker with 200 waiting files.';
alter function api.create_attachment owner to app_definer;
grant execute on function api.create_attachment to authenticated;
