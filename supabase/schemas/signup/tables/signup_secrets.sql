create table private.signup_secrets (
  signup_id uuid primary key references public.signups (id),
  id_number bytea not null check (length(id_number) <= 1000)
);
comment on table private.signup_secrets is 'The ID number of a signup when the event asks for it, encrypted.';

alter table private.signup_secrets enable row level security;
create policy "api functions keep secrets" on private.signup_secrets for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.signup_secrets to app_definer;

create trigger a_guard_rows before insert or update or delete on private.signup_secrets
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.signup_secrets
for each statement execute function private.guard_system_rows();
