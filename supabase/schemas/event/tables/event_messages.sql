-- What everybody with a live signup is told: by the system when time or place change, by the organizer in a message.
create table public.event_messages (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.events (id) on delete cascade,
  client_token uuid not null,
  sent_by text not null check (length(sent_by) <= 200),
  audience text not null check (length(audience) between 1 and 200),
  is_for_one boolean not null default false,
  body text not null check (length(body) between 2 and 300 and not private.holds_id_number(body)),
  recipients integer not null,
  sent_at timestamptz not null default now(),
  constraint one_message_per_submission unique (event_id, client_token)
);
comment on table public.event_messages is '活动通知：组织者发给报名人的每一条通知。由系统填写，只供查看';
comment on column public.event_messages.id is '编号';
comment on column public.event_messages.event_id is '活动';
comment on column public.event_messages.client_token is '防止重复提交的标记';
comment on column public.event_messages.sent_by is '谁发的：姓名和手机号（隐去中间四位）';
comment on column public.event_messages.audience is '发给谁：状态、名额池、场次，或者第几号报名';
comment on column public.event_messages.is_for_one is '是否只发给一个人';
comment on column public.event_messages.body is '内容，2–300 字';
comment on column public.event_messages.recipients is '发给了多少人';
comment on column public.event_messages.sent_at is '时间';

alter table public.event_messages enable row level security;
create policy "api functions keep event messages" on public.event_messages for all to app_definer using (true) with check (true);
create policy "staff read event messages" on public.event_messages for select to staff
using (exists (select from public.events as own where own.id = event_messages.event_id));
create policy "provincial staff read event messages" on public.event_messages for select to province_staff using (true);
grant select, insert, update on public.event_messages to app_definer;
grant select on public.event_messages to staff;

create trigger a_guard_rows before insert or update or delete on public.event_messages
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.event_messages
for each statement execute function private.guard_system_rows();
