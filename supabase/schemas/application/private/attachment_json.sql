create function private.attachment_json(attachment public.attachments) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'id', attachment.id,
    'slot', attachment.slot,
    'mimeType', attachment.mime_type,
    'byteSize', attachment.byte_size,
    'createdAt', attachment.created_at,
    'path', attachment.path
  );
end
$$;

comment on function private.attachment_json is 'Attachment of shared/application, with its path in the storage.';
grant execute on function private.attachment_json to app_definer;
