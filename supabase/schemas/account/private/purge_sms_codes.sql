create function private.purge_sms_codes() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  purged integer;
begin
  delete from private.sms_codes as kept where kept.expires_at <= now();
  get diagnostics purged = row_count;
  return purged;
end
$$;

comment on function private.purge_sms_codes is 'Deletes codes whose time is over.';
grant execute on function private.purge_sms_codes to app_definer;
