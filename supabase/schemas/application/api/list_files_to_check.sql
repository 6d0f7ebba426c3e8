create function api.list_files_to_check() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from private.jobs as job where job.name = 'check-files' and job.next_run_at <= now()) then
    return null;
  end if;
  return (
    select coalesce(jsonb_agg(jsonb_build_object('path', due.path, 'sha256', due.sha256)), '[]')
    from (
      select attachment.path, attachment.sha256
      from public.attachments as attachment
      left join private.file_checks as known on known.path = attachment.path
      where attachment.application_id is not null and (known.checked_at is null or known.checked_at < now() - interval '20 hours')
      order by known.checked_at nulls first, attachment.path
      limit 100
    ) as due
  );
end
$$;

comment on function api.list_files_to_check is
  'Submitted files that were not compared with their hash in the last 20 hours, the longest ago first, a hundred at a time; null when the job is not due.';
alter function api.list_files_to_check owner to app_definer;
grant execute on function api.list_files_to_check to service_role;
