create function private.missing_keys() returns integer
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return (select count(*) from private.known_keys as known where private.stored_key(known.name) is null);
end
$$;

comment on function private.missing_keys is 'How many keys that were made are not there: what they encrypt cannot be read.';
grant execute on function private.missing_keys to app_definer;
