-- Keys change without a stop. What is encrypted says in its first byte with which version; the released format begins
-- with an OpenPGP tag (128 and above) and counts as version 0. A rotation makes the next key at once, a job re-encrypts
-- what is old in small steps, and only then may the old key go.
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
