create function api.record_file_checks(checks jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into private.file_checks as known (path, checked_at, fault, found_at)
  select given.path, now(), given.fault, case when given.fault is not null then now() end
  from jsonb_to_recordset(checks) as given (path text, fault text)
  on conflict (path) do update
  set checked_at = now(), fault = excluded.fault,
    found_at = case when excluded.fault is not null then coalesce(known.found_at, now()) end;
  -- What was erased by law is missed by nobody.
  delete from private.file_checks as known
  where not exists (select from public.attachments as attachment where attachment.path = known.path);
  update private.jobs as job
  set last_started_at = now(), last_finished_at = now(), last_error = null, next_run_at = now() + job.run_every
  where job.name = 'check-files';
  return jsonb_build_object('faults', (select count(*) from private.file_checks as known where known.fault is not null));
end
$$;

comment on function api.record_file_checks is 'Records which files were compared and what was wrong, and the run of the job. Answers how many files are gone or changed by now.';
alter function api.record_file_checks owner to app_definer;
grant execute on function api.record_file_checks to service_role;
