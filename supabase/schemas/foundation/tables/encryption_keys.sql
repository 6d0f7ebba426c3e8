-- Keys, what is encrypted with them, and tokens. ID numbers and bank cards are never stored in plain.
create table private.encryption_keys (
  name text primary key,
  key text not null,
  created_at timestamptz not null default now()
);
comment on table private.encryption_keys is
  'Keys made at first use where there is no Supabase Vault. Whoever can read this table can read every ID number: nobody is granted it.';

alter table private.encryption_keys enable row level security;
create policy "nobody reads a key but the functions that use it" on private.encryption_keys for all to public using (false);
