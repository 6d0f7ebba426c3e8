create function api.get_health() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'database', 'ok',
    'now', clock_timestamp(),
    'missingKeys', private.missing_keys(),
    'migration', private.latest_migration(),
    'yearsWithoutHolidays', to_jsonb(array(select private.years_without_holidays())),
    'jobs', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'name', job.name, 'lastFinishedAt', job.last_finished_at,
        -- The digest never runs where no robot is set.
        'isLate', job.next_run_at < now() - greatest(job.run_every, interval '10 minutes')
          and (job.last_finished_at is not null or job.run_every < interval '1 day'),
        'lastError', case when job.last_error is not null then 'failed' end
      ) order by job.name), '[]')
      from private.jobs as job
    )
  )
$$;

comment on function api.get_health is 'Whether the database answers, its last migration, its clock, how many of its keys are missing, years that the calendar lacks, and when each job last ran. The text of an error is not included.';
alter function api.get_health owner to app_definer;
grant execute on function api.get_health to service_role;
