-- Keys, what is encrypted with them, and tokens. ID numbers and bank cards are never stored in plain.

create table private.encryption_keys (
  name text primary key,
  key text not null,
  created_at timestamptz not null default now()
);
comment on table private.encryption_keys is
  'Keys made at first use where there is no Supabase Vault. Whoever can read this table can read every ID number: nobody is granted it.';
alter table private.encryption_keys enable row level security;

create function private.secret_key(key_name text) returns text
language plpgsql
security definer
set search_path = ''
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
  'The key of that name, made at first use: in Supabase Vault where it exists, else in private.encryption_keys.';

-- The key is 256 random bits, so stretching it (s2k) would only cost time.
create function private.encrypt_text(plain text) returns bytea
language sql
security definer
set search_path = ''
as $$
  select extensions.pgp_sym_encrypt(plain, private.secret_key('answers'), 'cipher-algo=aes256, s2k-mode=1')
$$;
comment on function private.encrypt_text is 'Encrypts ID numbers and bank cards for rest (OpenPGP, AES-256).';

create function private.decrypt_text(encrypted bytea) returns text
language sql
security definer
set search_path = ''
as $$ select extensions.pgp_sym_decrypt(encrypted, private.secret_key('answers')) $$;
comment on function private.decrypt_text is 'Reads what private.encrypt_text wrote.';

create function private.keyed_hash(plain text) returns bytea
language sql
security definer
set search_path = ''
as $$
  select extensions.hmac(convert_to(plain, 'UTF8'), convert_to(private.secret_key('identity-hash'), 'UTF8'), 'sha256')
$$;
comment on function private.keyed_hash is
  'Tells whether two people gave the same phone or ID number without keeping it: useless without the key.';

create function private.random_token() returns text
language sql
security definer
set search_path = ''
as $$ select translate(encode(extensions.gen_random_bytes(32), 'base64'), '+/=', '-_') $$;
comment on function private.random_token is '32 random bytes that can stand in a URL.';

create function private.token_hash(token text) returns bytea
language sql immutable
set search_path = ''
as $$ select pg_catalog.sha256(convert_to(token, 'UTF8')) $$;

grant execute on function
  private.encrypt_text(text), private.decrypt_text(bytea), private.keyed_hash(text), private.random_token(),
  private.token_hash(text)
to app_definer;
