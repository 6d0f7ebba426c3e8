create function api.take_digest() returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update private.jobs as job
  set last_started_at = now(), next_run_at = ((private.today() + 1) + time '08:30') at time zone 'Asia/Shanghai'
  where job.name = 'send-digest' and job.next_run_at <= now();
  if not found then
    return null;
  end if;
  if not private.is_working_day(private.today()) then
    perform api.finish_digest();
    return null;
  end if;
  -- What became late over night is told in this morning's digest.
  perform private.report_overdue();
  return private.digest_counts();
end
$$;

comment on function api.take_digest is
  'The digest of this day when it is due, for one caller only; otherwise null. For the functions'' service key only.';
alter function api.take_digest owner to app_definer;
grant execute on function api.take_digest to service_role;
