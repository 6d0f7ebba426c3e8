-- A token makes a retry harmless. The same token with other answers is not a retry: a worker whose first submission
-- succeeded unnoticed, and who then changed an answer, would think that the new answer had arrived.
create table private.submitted_contents (
  application_id uuid primary key references public.applications (id) on delete cascade,
  content_hash bytea not null check (length(content_hash) <= 64)
);
comment on table private.submitted_contents is
  'A keyed hash of what was submitted. Applications from before this table have no row: for them the token alone decides.';

alter table private.submitted_contents enable row level security;
create policy "api functions keep hashes" on private.submitted_contents for all to app_definer using (true) with check (true);
grant select, insert, delete on private.submitted_contents to app_definer;
