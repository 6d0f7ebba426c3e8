create function private.stored_key(key_name text) returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  found_key text;
begin
  if to_regclass('vault.decrypted_secrets') is null then
    select kept.key into found_key from private.encryption_keys as kept where kept.name = key_name;
  else
    execute 'select decrypted_secret from vault.decrypted_secrets where name = $1' into found_key using key_name;
  end if;
  return found_key;
end
$$;

comment on function private.stored_key is 'The key with this name where this database keeps its keys, or null.';
