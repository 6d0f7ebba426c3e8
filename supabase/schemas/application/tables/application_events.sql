create table public.application_events (
  id bigint generated always as identity primary key,
  application_id uuid not null references public.applications (id),
  at timestamptz not null default now(),
  title text not null check (length(title) <= 60),
  detail text check (length(detail) <= 4000),
  actor text not null check (length(actor) <= 120)
);
comment on table public.application_events is '申请经过：什么时候谁做了什么，职工在时间线里看得到。由系统填写，只增不改';
comment on column public.application_events.id is '序号';
comment on column public.application_events.application_id is '申请';
comment on column public.application_events.at is '时间';
comment on column public.application_events.title is '做了什么';
comment on column public.application_events.detail is '说明';
comment on column public.application_events.actor is '谁：申请人、工会名称或系统';

create index application_events_application on public.application_events (application_id, id);

alter table public.application_events enable row level security;
create policy "api functions write history" on public.application_events for all to app_definer using (true) with check (true);
create policy "staff read history" on public.application_events for select to staff
using (exists (select from public.applications as own where own.id = application_events.application_id));
create policy "provincial staff read history" on public.application_events for select to province_staff using (true);
grant select, insert, delete on public.application_events to app_definer;
grant select on public.application_events to staff;

create trigger a_guard_rows before insert or update or delete on public.application_events
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.application_events
for each statement execute function private.guard_system_rows();
create trigger b_guard_history before update on public.application_events
for each row execute function private.guard_history();
