create function private.run_due_jobs() returns jsonb
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  job private.jobs;
  failure text;
  report jsonb := '[]'::jsonb;
begin
  for job in
    select * from private.jobs as due
    where due.function_name is not null and due.next_run_at <= now()
    order by due.name
    for update skip locked
  loop
    failure := null;
    begin
      execute format('select private.%I()', job.function_name);
    exception when others then
      failure := sqlerrm;
    end;
    failure := coalesce(failure, (
      select string_agg(format('%s: %s', fault.subject, fault.message), '; ' order by fault.id)
      from private.job_faults as fault where fault.job_name = job.name and fault.at = now()
    ));
    update private.jobs as ran
    set last_started_at = now(), last_finished_at = clock_timestamp(), last_error = left(failure, 10000),
      next_run_at = now() + job.run_every
    where ran.name = job.name;
    report := report || jsonb_build_object('name', job.name, 'ok', failure is null, 'error', failure);
  end loop;
  return report;
end
$$;

comment on function private.run_due_jobs is
  'Runs the due jobs. Two callers share the work (skip locked), a failing job does not stop the others, and faults that a job recorded count as its error.';
grant execute on function private.run_due_jobs to app_definer;
