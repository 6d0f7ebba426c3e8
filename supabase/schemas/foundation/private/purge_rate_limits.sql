create function private.purge_rate_limits() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  purged integer;
begin
  delete from private.rate_limits as kept where kept.paid_until < now();
  get diagnostics purged = row_count;
  return purged;
end
$$;

comment on function private.purge_rate_limits is 'Deletes rows whose limits are full again.';
grant execute on function private.purge_rate_limits to app_definer;
