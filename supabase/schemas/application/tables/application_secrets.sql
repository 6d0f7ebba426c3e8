create table private.application_secrets (
  application_id uuid primary key references public.applications (id),
  secrets bytea check (length(secrets) <= 800000),
  person_hash bytea check (length(person_hash) <= 64)
);
comment on table private.application_secrets is
  'The plain values of sensitive answers as an encrypted JSON object {answer path: value}. public.reveal_identity reads them and logs it.';
comment on column private.application_secrets.person_hash is
  'A keyed hash of the applicant''s ID number: earlier grants of the same person are found by it, whichever account asked. Null where no number is asked. Of an erased application it stays some minutes longer than the secrets, until no round of the person''s others tells of it.';

create index application_secrets_person on private.application_secrets (person_hash) where person_hash is not null;
create index application_secrets_erased on private.application_secrets (application_id) where secrets is null;

alter table private.application_secrets enable row level security;
create policy "api functions keep secrets" on private.application_secrets for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.application_secrets to app_definer;

create trigger a_guard_rows before insert or update or delete on private.application_secrets
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.application_secrets
for each statement execute function private.guard_system_rows();
