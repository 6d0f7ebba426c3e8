-- 消息: the worker's message centre and the outbox in one. The row is the record; WeChat gets it best effort.

create type public.message_delivery as enum ('待发送', '已发送', '发送失败', '不发送');
comment on type public.message_delivery is '微信发送情况：待发送、已发送、发送失败、不发送（职工没有订阅或不需要发）';

create table public.messages (
  id uuid primary key default gen_random_uuid(),
  worker_id uuid not null references public.workers (id),
  title text not null check (length(title) between 2 and 40),
  body text not null check (length(body) between 2 and 800),
  link text,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  delivery public.message_delivery not null default '待发送',
  delivery_error text,
  delivery_attempts integer not null default 0,
  next_attempt_at timestamptz default now(),
  sent_at timestamptz
);
create index messages_worker on public.messages (worker_id, created_at desc);
create index messages_outbox on public.messages (next_attempt_at) where delivery = '待发送';

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

call private.guard_table('public.messages');
alter table public.messages enable row level security;
create policy "api functions keep messages" on public.messages for all to app_definer using (true) with check (true);
create policy "staff read messages" on public.messages for select to staff using (true);
grant select, insert, update, delete on public.messages to app_definer;
grant select on public.messages to staff;

create function private.send_message(worker_id uuid, title text, body text, link text) returns void
language sql
set search_path = ''
as $$
  insert into public.messages (worker_id, title, body, link)
  values (send_message.worker_id, left(send_message.title, 40), left(send_message.body, 800), send_message.link)
$$;
comment on function private.send_message is 'Puts a message into the worker''s message centre; whether WeChat takes it is seen later.';
grant execute on function private.send_message(uuid, text, text, text) to app_definer;

create function api.list_messages() returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', message.id,
      'title', message.title,
      'body', message.body,
      'link', message.link,
      'createdAt', message.created_at,
      'readAt', message.read_at
    ) order by message.created_at desc, message.id), '[]')
    from (
      select * from public.messages as own
      where own.worker_id = private.current_worker_id()
      order by own.created_at desc
      limit 200
    ) as message
  );
end
$$;
comment on function api.list_messages is 'The newest 200 messages of the worker, newest first.';

create function api.read_messages() returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  update public.messages as message set read_at = now()
  where message.worker_id = private.current_worker_id() and message.read_at is null;
  return jsonb_build_object('unreadMessages', 0);
end
$$;
comment on function api.read_messages is 'Marks all messages of the worker as read.';

call private.hand_over_api_functions();
grant execute on function api.list_messages(), api.read_messages() to authenticated;
