create function api.list_doomed_files() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(doomed.path), '[]')
  from (select file.path from private.doomed_files as file where file.doomed_at <= now() order by file.doomed_at limit 500) as doomed
$$;

comment on function api.list_doomed_files is 'Files whose rows are erased and whose bytes still exist, the oldest 500.';
alter function api.list_doomed_files owner to app_definer;
grant execute on function api.list_doomed_files to service_role;
