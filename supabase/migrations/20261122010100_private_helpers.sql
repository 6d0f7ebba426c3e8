-- Small rules that everything after this file leans on.

-- Refusals -----------------------------------------------------------------------------------------------------------

-- The API knows only PTxyz codes: other classes lose their code in PostgREST-compatible servers.
create function private.raise_code(status integer, code text, detail text default '') returns void
language plpgsql
set search_path = ''
as $$
begin
  raise exception using errcode = 'PT' || status, message = code, detail = detail;
end
$$;
comment on function private.raise_code is
  'Refuses a call of the API: HTTP status, a code of shared/api/errors.ts as the message, what it is about as the detail.';

create function private.refuse(code text, sentence text) returns void
language plpgsql
set search_path = ''
as $$
begin
  raise exception using errcode = 'P0001', message = sentence, detail = code;
end
$$;
comment on function private.refuse is
  'Refuses a change made in the console: Studio shows the sentence, so it is Chinese and says what to do; the code is the detail.';

-- Who and when -------------------------------------------------------------------------------------------------------

create function private.current_worker_id() returns uuid
language plpgsql stable
set search_path = ''
as $$
declare
  subject text := coalesce(
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub',
    nullif(current_setting('request.jwt.claim.sub', true), '')
  );
begin
  if subject is null then
    perform private.raise_code(401, 'unauthenticated');
  end if;
  return subject::uuid;
end
$$;
comment on function private.current_worker_id is
  'The worker of this request, as auth.uid() tells it, read from the claims so that app_definer needs nothing of schema auth; refuses with unauthenticated.';

create function private.today() returns date
language sql stable
set search_path = ''
as $$ select (now() at time zone 'Asia/Shanghai')::date $$;
comment on function private.today is 'The day in Anhui.';

-- Secrets ------------------------------------------------------------------------------------------------------------

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

-- Masks and numbers --------------------------------------------------------------------------------------------------

create function private.mask_phone(phone text) returns text
language sql immutable
set search_path = ''
as $$ select case when phone is null then null else left(phone, 3) || '****' || right(phone, 4) end $$;

create function private.reference_check_character(body text) returns text
language plpgsql immutable
set search_path = ''
as $$
declare
  symbols constant text := '0123456789ACDEFHJKMNPRTWXY';
  total integer := 0;
  value integer;
begin
  for place in 0 .. length(body) - 1 loop
    value := (strpos(symbols, substr(body, length(body) - place, 1)) - 1) * case when place % 2 = 0 then 2 else 1 end;
    total := total + value / 26 + value % 26;
  end loop;
  return substr(symbols, (26 - total % 26) % 26 + 1, 1);
end
$$;
comment on function private.reference_check_character is
  'Luhn mod 26, the same as shared/application/reference-number.ts; a test compares the two.';

create function private.reference_number(day date) returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  letters constant text := '3479ACDEFHJKMNPRTWXY';
  body text := to_char(day, 'YYMMDD');
  random_byte integer;
begin
  while length(body) < 11 loop
    random_byte := get_byte(extensions.gen_random_bytes(1), 0);
    -- 240 is the largest multiple of 20 below 256: what lies above would favor the first letters.
    if random_byte < 240 then
      body := body || substr(letters, random_byte % 20 + 1, 1);
    end if;
  end loop;
  return 'AH' || body || private.reference_check_character(body);
end
$$;
comment on function private.reference_number is
  'A new 申请编号: AH, the day, five characters without look-alikes, a check character. 3.2 million a day; uniqueness is the table''s.';

grant execute on function
  private.raise_code(integer, text, text), private.refuse(text, text), private.current_worker_id(), private.today(),
  private.encrypt_text(text), private.decrypt_text(bytea), private.keyed_hash(text), private.random_token(),
  private.token_hash(text), private.mask_phone(text), private.reference_check_character(text),
  private.reference_number(date)
to app_definer;
grant execute on function private.refuse(text, text), private.today() to staff;
