create table public.consents (
  id bigint generated always as identity primary key,
  worker_id uuid not null references public.workers (id),
  kind text not null check (length(kind) between 1 and 60),
  version text not null check (length(version) between 1 and 40),
  agreed_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  subject text check (length(subject) <= 64)
);
comment on table public.consents is '同意记录：职工同意过的说明和承诺，哪一项、哪一版、什么时候。由系统填写，只供查看';
comment on column public.consents.id is '序号';
comment on column public.consents.worker_id is '职工编号';
comment on column public.consents.kind is '同意的内容';
comment on column public.consents.version is '文字的版本';
comment on column public.consents.agreed_at is '同意的时间';
comment on column public.consents.withdrawn_at is '撤回同意的时间；空着表示没有撤回';
comment on column public.consents.subject is '为哪一件事：申请编号';

create index consents_worker on public.consents (worker_id);
create index consents_withdrawn on public.consents (withdrawn_at desc, id) where withdrawn_at is not null;

alter table public.consents enable row level security;
create policy "api functions keep consents" on public.consents for all to app_definer using (true) with check (true);
create policy "staff read consents" on public.consents for select to staff
using (exists (select from public.applications as own where own.reference = consents.subject));
create policy "provincial staff read consents" on public.consents for select to province_staff using (true);
grant select, insert, update, delete on public.consents to app_definer;
grant select on public.consents to staff;

create trigger a_guard_rows before insert or update or delete on public.consents
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.consents
for each statement execute function private.guard_system_rows();
