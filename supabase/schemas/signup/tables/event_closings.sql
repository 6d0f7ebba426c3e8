-- What everybody can see of an event, with the pending reviews and what was published when signups closed. Closing
-- fixes the list and publishes its hash, so that everybody can check that nobody jumped the queue. After reopening it
-- closes again.
create table public.event_closings (
  id bigint generated always as identity primary key,
  event_id uuid not null references public.events (id) on delete cascade,
  closed_at timestamptz not null default now(),
  list_hash text not null check (list_hash ~ '^[0-9a-f]{64}$'),
  signup_count integer not null,
  list text check (length(list) <= 1000000),
  salt text check (length(salt) <= 200)
);
comment on table public.event_closings is '报名截止名单：每次截止公布一行，名单的 SHA-256 职工看得到，可以核对自己的那一行。由系统填写，只供查看';
comment on column public.event_closings.id is '序号';
comment on column public.event_closings.event_id is '活动';
comment on column public.event_closings.closed_at is '公布的时间';
comment on column public.event_closings.list_hash is '名单全文的 SHA-256（十六进制小写）';
comment on column public.event_closings.signup_count is '名单上有多少份报名';
comment on column public.event_closings.list is '名单全文：每行是序号、名额、状态、核对码，没有姓名；清除个人信息时一起清除';
comment on column public.event_closings.salt is '算核对码用的随机数；清除个人信息时一起清除';

create index event_closings_event on public.event_closings (event_id, id);

alter table public.event_closings enable row level security;
create policy "api functions publish lists" on public.event_closings for all to app_definer using (true) with check (true);
create policy "staff read closings" on public.event_closings for select to staff
using (exists (select from public.events as own where own.id = event_closings.event_id));
create policy "provincial staff read closings" on public.event_closings for select to province_staff using (true);
grant select, insert, update on public.event_closings to app_definer;
grant select on public.event_closings to staff;

create trigger a_guard_rows before insert or update or delete on public.event_closings
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.event_closings
for each statement execute function private.guard_system_rows();
