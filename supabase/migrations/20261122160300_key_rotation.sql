-- Keys change without a stop. What is encrypted says in its first byte with which version; the released format begins
-- with an OpenPGP tag (128 and above) and counts as version 0. A rotation makes the next key at once, a job re-encrypts
-- what is old in small steps, and only then may the old key go.

create policy "nobody reads a key but the functions that use it" on private.encryption_keys for all to public using (false);

create table private.key_versions (
  version integer primary key check (version between 1 and 127),
  started_at timestamptz not null default now(),
  started_by text not null,
  finished_at timestamptz
);
comment on table private.key_versions is 'Every rotation of the key for ID numbers and bank cards; not finished while something is still encrypted with an older one.';
alter table private.key_versions enable row level security;
create policy "the re-encrypting job keeps its record" on private.key_versions for all to app_definer using (true) with check (true);
grant select, update on private.key_versions to app_definer;

create table private.encrypted_columns (
  table_name text not null,
  column_name text not null,
  primary key (table_name, column_name)
);
comment on table private.encrypted_columns is 'Where private.encrypt_text is kept: a rotation goes through all of them, and a test finds a column that is missing here.';
alter table private.encrypted_columns enable row level security;
create policy "the re-encrypting job reads the list" on private.encrypted_columns for select to app_definer using (true);
grant select on private.encrypted_columns to app_definer;
insert into private.encrypted_columns (table_name, column_name)
values ('application_secrets', 'secrets'), ('signup_secrets', 'id_number'), ('drafts', 'content'), ('profiles', 'answers'),
  ('wechat_tokens', 'token');
grant update on private.signup_secrets, private.drafts, private.profiles to app_definer;

create function private.answers_key_name(version integer) returns text
language sql immutable
set search_path = ''
as $$ select case when version = 0 then 'answers' else format('answers-%s', version) end $$;

create function private.key_version_of(encrypted bytea) returns integer
language sql immutable
set search_path = ''
as $$ select case when get_byte(encrypted, 0) < 128 then get_byte(encrypted, 0) else 0 end $$;
comment on function private.key_version_of is 'The version of the key that an encrypted value needs.';

create or replace function private.encrypt_text(plain text) returns bytea
language sql
security definer
set search_path = ''
as $$
  select case when used.version = 0 then ''::bytea else set_byte('\x00'::bytea, 0, used.version) end
    || extensions.pgp_sym_encrypt(plain, private.secret_key(private.answers_key_name(used.version)), 'cipher-algo=aes256, s2k-mode=1')
  from (select coalesce(max(known.version), 0) as version from private.key_versions as known) as used
$$;
comment on function private.encrypt_text is
  'Encrypts ID numbers and bank cards for rest (OpenPGP, AES-256) with the newest key; the first byte says which, except for the first key.';

create or replace function private.decrypt_text(encrypted bytea) returns text
language sql
security definer
set search_path = ''
as $$
  select extensions.pgp_sym_decrypt(
    case when private.key_version_of(encrypted) = 0 then encrypted else substr(encrypted, 2) end,
    private.secret_key(private.answers_key_name(private.key_version_of(encrypted)))
  )
$$;

create function private.reencrypt(batch_size integer default 500) returns integer
language plpgsql
security definer
set search_path = ''
as $$
declare
  newest constant integer := (select max(known.version) from private.key_versions as known where known.finished_at is null);
  place private.encrypted_columns;
  changed integer;
  total integer := 0;
begin
  if newest is null then
    return 0;
  end if;
  for place in select * from private.encrypted_columns order by table_name, column_name loop
    execute format(
      'update private.%1$I as target set %2$I = private.encrypt_text(private.decrypt_text(target.%2$I))
       where target.ctid = any (array(
         select old.ctid from private.%1$I as old where private.key_version_of(old.%2$I) <> $1 limit $2 for update skip locked))',
      place.table_name, place.column_name) using newest, batch_size - total;
    get diagnostics changed = row_count;
    total := total + changed;
    exit when total >= batch_size;
  end loop;
  if total = 0 and not private.is_anything_older_than(newest) then
    update private.key_versions as known set finished_at = now() where known.finished_at is null;
  end if;
  return total;
end
$$;
comment on function private.reencrypt is
  'Re-encrypts so many values that an older key protects and answers how many; 0 when all is done. Runs as a job, every minute while a rotation is on.';

create function private.is_anything_older_than(version integer) returns boolean
language plpgsql
security definer
set search_path = ''
as $$
declare
  place private.encrypted_columns;
  is_found boolean;
begin
  for place in select * from private.encrypted_columns loop
    execute format('select exists (select from private.%1$I as kept where private.key_version_of(kept.%2$I) < $1)',
      place.table_name, place.column_name) into is_found using version;
    if is_found then
      return true;
    end if;
  end loop;
  return false;
end
$$;

create function private.rotate_answers_key() returns integer
language plpgsql
set search_path = ''
as $$
declare
  next_version constant integer := (select coalesce(max(known.version), 0) + 1 from private.key_versions as known);
begin
  if exists (select from private.key_versions as known where known.finished_at is null) then
    perform private.refuse('rotation_is_on', '上一次更换密钥还没有完成（key_versions.finished_at 为空），请等它完成。');
  end if;
  perform private.secret_key(private.answers_key_name(next_version));
  insert into private.key_versions (version, started_by) values (next_version, private.acting_role());
  return next_version;
end
$$;
comment on function private.rotate_answers_key is
  'Makes the next key for ID numbers and bank cards and uses it from now on; the job reencrypt-answers does the rest. For the owner only.';

create function private.forget_answers_key(version integer) returns void
language plpgsql
set search_path = ''
as $$
begin
  if version >= (select coalesce(max(known.version), 0) from private.key_versions as known where known.finished_at is not null) then
    perform private.refuse('key_in_use', '这个密钥还在使用，或者更换还没有完成，不能删除。');
  end if;
  if private.is_anything_older_than(version + 1) then
    perform private.refuse('key_in_use', '还有数据是用这个密钥加密的，不能删除。');
  end if;
  if to_regclass('vault.secrets') is null then
    delete from private.encryption_keys as kept where kept.name = private.answers_key_name(version);
  else
    execute 'delete from vault.secrets where name = $1' using private.answers_key_name(version);
  end if;
end
$$;
comment on function private.forget_answers_key is
  'Destroys a key that protects nothing any more, once backups that need it are gone. For the owner only.';

alter function private.reencrypt owner to app_definer;
alter function private.is_anything_older_than owner to app_definer;
grant execute on function private.key_version_of(bytea), private.is_anything_older_than(integer) to app_definer;
insert into private.jobs (name, function_name, run_every) values ('reencrypt-answers', 'reencrypt', interval '1 minute');
