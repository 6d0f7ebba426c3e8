create function api.run_due_jobs() returns jsonb
language sql
security definer
set search_path = pg_catalog, pg_temp
as $$ select private.run_due_jobs() $$;

comment on function api.run_due_jobs is 'Runs the due jobs and answers the result of each. For the functions'' service key only.';
alter function api.run_due_jobs owner to app_definer;
grant execute on function api.run_due_jobs to service_role;
