create table private.supplements (
  application_id uuid not null references public.applications (id),
  client_token uuid not null,
  received_at timestamptz not null default now(),
  previous_answers jsonb not null check (octet_length(previous_answers::text) <= 262144),
  previous_summary text not null check (length(previous_summary) <= 100000),
  content_hash bytea check (length(content_hash) <= 64),
  primary key (application_id, client_token)
);
comment on table private.supplements is 'One row for each supplement. Its token makes a retry harmless, and the earlier answers stay readable.';
comment on column private.supplements.content_hash is
  'A keyed hash of what the worker sent, as in submitted_contents: the same token with other answers is not a retry. Older rows have none.';

alter table private.supplements enable row level security;
create policy "api functions keep supplements" on private.supplements for all to app_definer using (true) with check (true);
grant select, insert, delete on private.supplements to app_definer;

create trigger a_guard_rows before insert or update or delete on private.supplements
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.supplements
for each statement execute function private.guard_system_rows();
