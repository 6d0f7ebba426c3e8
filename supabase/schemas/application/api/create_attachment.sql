create function api.create_attachment(attachment jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  new_id constant uuid := (attachment ->> 'id')::uuid;
  extension constant text := case attachment ->> 'mimeType'
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
    where waiting.worker_id = own_id and waiting.application_id is null and waiting.id <> new_id
  ) >= 200 then
    perform private.raise_code(429, 'rate_limited');
  end if;
  insert into public.attachments (id, worker_id, slot, file_name, mime_type, byte_size, sha256, path)
  values (
    -- A scan is often named by the ID number on it.
    new_id, own_id, attachment ->> 'slot', case when private.holds_id_number(attachment ->> 'fileName') then '材料.' || extension
      else left(coalesce(nullif(attachment ->> 'fileName', ''), '材料'), 200) end,
    attachment ->> 'mimeType', (attachment ->> 'byteSize')::integer, attachment ->> 'sha256',
    format('%s/%s.%s', own_id, new_id, extension)
  )
  on conflict (id) do nothing
  returning * into made;

  if made.id is null then
    select * into made from public.attachments as existing
    where existing.id = new_id and existing.worker_id = own_id and existing.sha256 = attachment ->> 'sha256';
    if made.id is null then
      perform private.raise_code(422, 'attachment_unknown', new_id::text);
    end if;
  end if;
  return private.attachment_json(made);
end
$$;

comment on function api.create_attachment is
  'Records an upload and answers its path. A retry with the same id and bytes changes nothing. An id with other bytes is refused, and so is a worker with 200 waiting files.';
alter function api.create_attachment owner to app_definer;
grant execute on function api.create_attachment to authenticated;
