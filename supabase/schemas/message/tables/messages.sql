-- 消息: the worker's message center and the outbox in one table. The row is the record; sending to WeChat may fail.
create table public.messages (
  id uuid primary key default gen_random_uuid(),
  worker_id uuid not null references public.workers (id),
  title text not null check (length(title) between 2 and 40),
  body text not null check (length(body) between 2 and 800),
  link text check (length(link) <= 200),
  created_at timestamptz not null default now(),
  read_at timestamptz,
  delivery public.message_delivery not null default '待发送',
  delivery_error text check (length(delivery_error) <= 500),
  delivery_attempts integer not null default 0,
  next_attempt_at timestamptz default now(),
  sent_at timestamptz
);
comment on table public.messages is '消息：发给职工的每一条消息和微信发送情况。由系统填写，只供查看';
comment on column public.messages.id is '编号，系统生成';
comment on column public.messages.worker_id is '收消息的职工';
comment on column public.messages.title is '标题';
comment on column public.messages.body is '正文';
comment on column public.messages.link is '点开后到哪一页，例如：/applications/申请编号';
comment on column public.messages.created_at is '时间';
comment on column public.messages.read_at is '职工看到的时间；空着是未读';
comment on column public.messages.delivery is '微信发送情况';
comment on column public.messages.delivery_error is '微信返回的错误码；发送失败时看这里';
comment on column public.messages.delivery_attempts is '已经试过几次';
comment on column public.messages.next_attempt_at is '下一次发送的时间';
comment on column public.messages.sent_at is '微信收下的时间';

create index messages_worker on public.messages (worker_id, created_at desc);
create index messages_outbox on public.messages (next_attempt_at) where delivery = '待发送';
create index messages_failed on public.messages (private.china_time(created_at), id) where delivery = '发送失败';

alter table public.messages enable row level security;
create policy "api functions keep messages" on public.messages for all to app_definer using (true) with check (true);
create policy "staff read messages" on public.messages for select to staff
using (
  exists (
    select from public.applications as own
    where own.reference = substring(messages.link from '^/applications/([A-Z0-9]+)') and own.worker_id = messages.worker_id
  )
  or exists (
    select from public.events as own
    where own.id = substring(messages.link from '/events/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})')::uuid
  )
);
create policy "provincial staff read messages" on public.messages for select to province_staff using (true);
grant select, insert, update, delete on public.messages to app_definer;
grant select on public.messages to staff;

create trigger a_guard_rows before insert or update or delete on public.messages
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.messages
for each statement execute function private.guard_system_rows();
