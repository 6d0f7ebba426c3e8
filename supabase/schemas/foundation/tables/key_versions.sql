-- Keys change without downtime. The first byte of an encrypted value is the version of its key. The first format begins
-- with an OpenPGP tag (128 and above) and counts as version 0. A rotation makes the next key at once, a job converts
-- old values in small steps, and only after that may the old key be destroyed.
create table private.key_versions (
  version integer primary key check (version between 1 and 127),
  started_at timestamptz not null default now(),
  started_by text not null check (length(started_by) <= 64),
  finished_at timestamptz
);
comment on table private.key_versions is 'The rotations of the key for ID numbers and bank cards. A rotation is not finished while something is encrypted with an older key.';

alter table private.key_versions enable row level security;
create policy "the re-encrypting job keeps its record" on private.key_versions for all to app_definer using (true) with check (true);
grant select, update on private.key_versions to app_definer;
