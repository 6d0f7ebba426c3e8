-- Which keys exist. It is saved with the data, the keys apart from it: what is restored without them says which it needs.
create table private.known_keys (
  name text primary key,
  made_at timestamptz not null default now()
);
comment on table private.known_keys is 'The names of the keys that were made. A key of this list that is missing has to be restored and is never made anew.';

alter table private.known_keys enable row level security;
create policy "nobody reads the names but the functions that use them" on private.known_keys for all to public using (false);
