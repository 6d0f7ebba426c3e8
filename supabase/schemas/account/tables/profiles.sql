-- 常用信息: the answers that every form asks again. They are kept on the server, so that another phone has them too, and
-- encrypted as a whole. They hold no ID number and no bank card: shared/form/prefill.ts lists what may be kept.
create table private.profiles (
  worker_id uuid primary key references public.workers (id),
  answers bytea not null check (length(answers) <= 800000),
  updated_at timestamptz not null default now()
);
comment on table private.profiles is 'The answers that a worker''s forms begin with, encrypted. Deleted when the worker clears them.';

alter table private.profiles enable row level security;
create policy "api functions keep profiles" on private.profiles for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.profiles to app_definer;

create trigger a_guard_rows before insert or update or delete on private.profiles
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.profiles
for each statement execute function private.guard_system_rows();
create trigger a_refuse_the_deleted before insert on private.profiles
for each row execute function private.refuse_the_deleted();
