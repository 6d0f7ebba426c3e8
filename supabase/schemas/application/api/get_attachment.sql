create function api.get_attachment(attachment_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  found_attachment public.attachments;
begin
  select * into found_attachment from public.attachments as own
  where own.id = attachment_id and own.worker_id = private.current_worker_id();
  if found_attachment.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return private.attachment_json(found_attachment);
end
$$;

comment on function api.get_attachment is 'The path of a worker''s file. Another worker''s file is not_found.';
alter function api.get_attachment owner to app_definer;
grant execute on function api.get_attachment to authenticated;
