create function api.list_orphan_attachments() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', orphan.id, 'path', orphan.path)), '[]')
  from (
    select attachment.id, attachment.path from public.attachments as attachment
    where attachment.application_id is null and private.is_orphan_file(attachment)
    order by attachment.created_at
    limit 500
  ) as orphan
$$;

comment on function api.list_orphan_attachments is 'Uploads that are more than two days old and belong to no application and no draft, the oldest 500.';
alter function api.list_orphan_attachments owner to app_definer;
grant execute on function api.list_orphan_attachments to service_role;
