create function private.secret_key(key_name text) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  found_key text;
  made_key constant text := encode(extensions.gen_random_bytes(32), 'hex');
begin
  if to_regclass('vault.decrypted_secrets') is null then
    select key into found_key from private.encryption_keys where name = key_name;
    if found_key is null then
      insert into private.encryption_keys (name, key) values (key_name, made_key) on conflict do nothing;
      select key into found_key from private.encryption_keys where name = key_name;
    end if;
    return found_key;
  end if;
  execute 'select decrypted_secret from vault.decrypted_secrets where name = $1' into found_key using key_name;
  if found_key is null then
    execute 'select vault.create_secret($1, $2)' using made_key, key_name;
    return made_key;
  end if;
  return found_key;
end
$$;

comment on function private.secret_key is
  'The key with this name, made at its first use: in Supabase Vault when it exists, otherwise in private.encryption_keys.';
