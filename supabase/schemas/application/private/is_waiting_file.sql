create function private.is_waiting_file(attachment public.attachments) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return attachment.application_id is null
    and (attachment.created_at > now() - interval '2 days' or attachment.kept_until > now());
end
$$;

comment on function private.is_waiting_file is 'Whether an upload can still be submitted: it is at most two days old, or a draft names it.';
grant execute on function private.is_waiting_file to app_definer;
