create function private.latest_migration() returns text
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  latest text;
begin
  if to_regclass('supabase_migrations.schema_migrations') is not null then
    execute 'select max(version) from supabase_migrations.schema_migrations' into latest;
  end if;
  return latest;
end
$$;

comment on function private.latest_migration is
  'The version of the newest migration, for the health check; null when there is no history.';
grant execute on function private.latest_migration to app_definer;
