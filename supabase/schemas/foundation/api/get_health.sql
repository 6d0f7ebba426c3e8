create function api.get_health() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'database', 'ok',
    'migration', private.latest_migration(),
    'yearsWithoutHolidays', to_jsonb(array(select private.years_without_holidays())),
    'jobs', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'name', job.name, 'lastFinishedAt', job.last_finished_at,
        'lastError', case when job.last_error is not null then 'failed' end
      ) order by job.name), '[]')
      from private.jobs as job
    )
  )
$$;

comment on function api.get_health is 'Whether the database answers, its last migration, years that the calendar lacks, and when each job last ran. The text of an error is not included.';
alter function api.get_health owner to app_definer;
grant execute on function api.get_health to service_role;
