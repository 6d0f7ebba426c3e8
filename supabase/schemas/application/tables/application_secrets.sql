create table private.application_secrets (
  application_id uuid primary key references public.applications (id),
  secrets bytea not null check (length(secrets) <= 800000)
);
comment on table private.application_secrets is
  'The plain values of sensitive answers as an encrypted JSON object {answer path: value}. public.reveal_identity reads them and logs it.';

alter table private.application_secrets enable row level security;
create policy "api functions keep secrets" on private.application_secrets for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.application_secrets to app_definer;

create trigger a_guard_rows before insert or update or delete on private.application_secrets
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.application_secrets
for each statement execute function private.guard_system_rows();
