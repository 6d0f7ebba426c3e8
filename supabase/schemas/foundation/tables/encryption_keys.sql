-- Keys, encryption and tokens. ID numbers and bank cards are never stored unencrypted.
create table private.encryption_keys (
  name text primary key,
  key text not null,
  created_at timestamptz not null default now()
);
comment on table private.encryption_keys is
  'Keys made at their first use when there is no Supabase Vault. A reader of this table could read every ID number, so it is granted to nobody.';

alter table private.encryption_keys enable row level security;
create policy "nobody reads a key but the functions that use it" on private.encryption_keys for all to public using (false);
