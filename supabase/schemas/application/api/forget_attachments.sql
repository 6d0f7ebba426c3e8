create function api.forget_attachments(ids uuid[]) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  forgotten integer;
begin
  delete from public.attachments as attachment where attachment.id = any (ids) and private.is_orphan_file(attachment);
  get diagnostics forgotten = row_count;
  update private.jobs as job
  set last_started_at = now(), last_finished_at = now(), last_error = null, next_run_at = now() + job.run_every
  where job.name = 'purge-uploads';
  return jsonb_build_object('forgotten', forgotten);
end
$$;

comment on function api.forget_attachments is 'Deletes the rows of orphan uploads whose files are removed, and records the run of the purge.';
alter function api.forget_attachments owner to app_definer;
grant execute on function api.forget_attachments to service_role;
