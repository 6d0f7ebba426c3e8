-- 我的孩子: children whom a worker signs up for events. Under 14 their data is sensitive (个人信息保护法 第二十八条、第三十一条), so a
-- guardian agrees to keeping it, it is little, and it is encrypted as a whole.
create table private.children (
  id uuid primary key default gen_random_uuid(),
  worker_id uuid not null references public.workers (id),
  person_hash bytea not null check (length(person_hash) <= 64),
  content bytea not null check (length(content) <= 2000),
  created_at timestamptz not null default now(),
  constraint one_row_per_child unique (worker_id, person_hash)
);
comment on table private.children is 'The children of a worker: name, sex and date of birth, encrypted. Deleted with the guardian''s consent or the account.';
comment on column private.children.person_hash is 'A keyed hash of name and date of birth: the same child is kept once.';

alter table private.children enable row level security;
create policy "api functions keep children" on private.children for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.children to app_definer;

create trigger a_guard_rows before insert or update or delete on private.children
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.children
for each statement execute function private.guard_system_rows();
create trigger a_refuse_the_deleted before insert on private.children
for each row execute function private.refuse_the_deleted();
