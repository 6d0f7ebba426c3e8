create table public.signup_events (
  id bigint generated always as identity primary key,
  signup_id uuid not null references public.signups (id),
  at timestamptz not null default now(),
  status public.signup_status not null,
  note text check (length(note) <= 300),
  actor text check (length(actor) <= 200),
  is_internal boolean not null default false
);
comment on table public.signup_events is '报名经过：每次状态变化一行。由系统填写，只增不改';
comment on column public.signup_events.id is '序号';
comment on column public.signup_events.signup_id is '报名';
comment on column public.signup_events.at is '时间';
comment on column public.signup_events.status is '变成什么状态';
comment on column public.signup_events.note is '说明';
comment on column public.signup_events.actor is '谁做的：组织者的姓名和手机号（隐去中间四位）；空着是本人或系统';
comment on column public.signup_events.is_internal is '是否只给主办方看（备注、更正的前后内容）；本人看不到';

create index signup_events_signup on public.signup_events (signup_id, id);
-- Whoever waits is told when somebody last moved up: few have, of the many who signed up.
create index signup_events_offers on public.signup_events (signup_id) where status = '待确认';

alter table public.signup_events enable row level security;
create policy "api functions write history" on public.signup_events for all to app_definer using (true) with check (true);
create policy "staff read history" on public.signup_events for select to staff
using (exists (select from public.signups as own where own.id = signup_events.signup_id));
create policy "provincial staff read history" on public.signup_events for select to province_staff using (true);
grant select, insert, delete on public.signup_events to app_definer;
grant select on public.signup_events to staff;
grant update (note) on public.signup_events to app_definer;

create trigger a_guard_rows before insert or update or delete on public.signup_events
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.signup_events
for each statement execute function private.guard_system_rows();
create trigger b_guard_history before update on public.signup_events
for each row execute function private.guard_signup_history();
