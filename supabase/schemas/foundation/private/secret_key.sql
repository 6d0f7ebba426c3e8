create function private.secret_key(key_name text) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  found_key text := private.stored_key(key_name);
  made_key text;
begin
  if found_key is not null then
    return found_key;
  end if;
  -- Two at once would each make a key.
  perform pg_advisory_xact_lock(hashtext('private.secret_key'));
  found_key := private.stored_key(key_name);
  if found_key is not null then
    return found_key;
  end if;
  if exists (select from private.known_keys as known where known.name = key_name) then
    raise exception '密钥“%”不见了，没有新建：新的密钥读不了已经加密的内容。请先恢复密钥（docs/deploy.md），再试。', key_name
      using errcode = 'data_exception';
  end if;
  made_key := encode(extensions.gen_random_bytes(32), 'hex');
  insert into private.known_keys (name) values (key_name);
  if to_regclass('vault.decrypted_secrets') is null then
    insert into private.encryption_keys (name, key) values (key_name, made_key);
  else
    execute 'select vault.create_secret($1, $2)' using made_key, key_name;
  end if;
  return made_key;
end
$$;

comment on function private.secret_key is
  'The key with this name, made at its first use: in Supabase Vault when it exists, otherwise in private.encryption_keys. A key that was made once and is missing is never made again, since that would destroy what it encrypts.';
