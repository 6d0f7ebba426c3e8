create function api.finish_digest(failure text default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update private.jobs as job
  set last_finished_at = now(), last_error = left(failure, 200),
    -- Tried again during the morning. In the afternoon the digest would be out of date.
    next_run_at = case
      when failure is not null and (now() at time zone 'Asia/Shanghai')::time < time '12:00' then now() + interval '10 minutes'
      else job.next_run_at end
  where job.name = 'send-digest';
  return jsonb_build_object('noted', true);
end
$$;

comment on function api.finish_digest is 'Records the result of sending. After a failure the digest is due again in ten minutes, until noon.';
alter function api.finish_digest owner to app_definer;
grant execute on function api.finish_digest to service_role;
