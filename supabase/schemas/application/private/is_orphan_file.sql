create function private.is_orphan_file(attachment public.attachments) returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select attachment.application_id is null
    and attachment.created_at < now() - interval '2 days 1 hour'
    and coalesce(attachment.kept_until < now() - interval '1 hour', true)
$$;

comment on function private.is_orphan_file is
  'Whether an upload may be removed. It begins an hour after private.is_waiting_file ends, so that a file that can be submitted is never being removed.';
grant execute on function private.is_orphan_file to app_definer;
