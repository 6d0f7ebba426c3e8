-- What everybody with a live signup is told: by the system when time or place change, by the organizer in a message.

create or replace function private.tell_cancelation() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.send_message(signup.worker_id, '活动取消', format('很抱歉，“%s”取消了。原因：%s', new.title, new.canceled_reason), private.signup_link(new.id))
  from public.signups as signup
  where signup.event_id = new.id and signup.status in ('待审核', '已确认', '候补', '待确认', '已签到');
  return null;
end
$$;

create function private.clock_words(at timestamptz) returns text
language sql stable
set search_path = ''
as $$ select to_char(at at time zone 'Asia/Shanghai', 'FMMM月FMDD日 HH24:MI') $$;

create function private.tell_changes() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  time_words constant text := case
    when (date_trunc('minute', new.starts_at), date_trunc('minute', new.ends_at))
      is distinct from (date_trunc('minute', old.starts_at), date_trunc('minute', old.ends_at)) then
    format('时间由 %s 到 %s 改为 %s 到 %s。', private.clock_words(old.starts_at), private.clock_words(old.ends_at),
      private.clock_words(new.starts_at), private.clock_words(new.ends_at)) end;
  place_words constant text := case when (new.place_name, new.address) is distinct from (old.place_name, old.address) then
    format('地点由 %s（%s）改为 %s（%s）。', old.place_name, old.address, new.place_name, new.address) end;
begin
  if time_words is null and place_words is null then
    return null;
  end if;
  perform private.send_message(signup.worker_id, '活动的时间或地点有变化',
    format('“%s”%s', new.title, concat(time_words, place_words)), private.signup_link(new.id))
  from public.signups as signup
  where signup.event_id = new.id and signup.status in ('待审核', '已确认', '候补', '待确认');
  return null;
end
$$;
comment on function private.tell_changes is 'Another time or place: everybody with a live signup is told the old and the new one.';
alter function private.tell_changes owner to app_definer;
create trigger tell_changes after update of starts_at, ends_at, place_name, address on public.events
for each row when (
  new.state = '已发布' and old.ends_at > now() and new.ends_at > now()
  and (new.starts_at, new.ends_at, new.place_name, new.address) is distinct from (old.starts_at, old.ends_at, old.place_name, old.address)
)
execute function private.tell_changes();
grant execute on function private.clock_words(timestamptz) to app_definer;

create table public.event_messages (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.events (id) on delete cascade,
  client_token uuid not null,
  sent_by text not null,
  statuses public.signup_status[] not null check (cardinality(statuses) > 0),
  body text not null check (length(body) between 2 and 300),
  recipients integer not null,
  sent_at timestamptz not null default now(),
  constraint one_message_per_submission unique (event_id, client_token)
);
comment on table public.event_messages is '活动通知：组织者发给报名人的每一条通知。由系统填写，只供查看';
comment on column public.event_messages.id is '编号';
comment on column public.event_messages.event_id is '活动';
comment on column public.event_messages.client_token is '防止重复提交的标记';
comment on column public.event_messages.sent_by is '谁发的：姓名和手机号（隐去中间四位）';
comment on column public.event_messages.statuses is '发给哪些状态的报名人';
comment on column public.event_messages.body is '内容，2–300 字';
comment on column public.event_messages.recipients is '发给了多少人';
comment on column public.event_messages.sent_at is '时间';
call private.guard_table('public.event_messages');
alter table public.event_messages enable row level security;
create policy "api functions keep event messages" on public.event_messages for all to app_definer using (true) with check (true);
create policy "staff read event messages" on public.event_messages for select to staff using (true);
grant select, insert, update on public.event_messages to app_definer;
grant select on public.event_messages to staff;

create function private.event_message_json(message public.event_messages) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'id', message.id, 'body', message.body, 'statuses', to_jsonb(message.statuses), 'recipients', message.recipients,
    'sentBy', message.sent_by, 'sentAt', message.sent_at
  )
$$;
grant execute on function private.event_message_json(public.event_messages) to app_definer;

create function api.send_event_message(event_id uuid, client_token uuid, statuses text[], body text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
  sent public.event_messages;
  told integer;
begin
  -- The event's row is the lock: two messages at once are counted one after the other.
  perform from public.events as locked where locked.id = event.id for no key update;
  select * into sent from public.event_messages as earlier
  where earlier.event_id = event.id and earlier.client_token = send_event_message.client_token;
  if sent.id is not null then
    return private.event_message_json(sent);
  end if;
  if event.anonymized_at is not null or event.state = '草稿' then
    perform private.raise_code(409, 'event_over');
  end if;
  if (select count(*) from public.event_messages as today
      where today.event_id = event.id and (today.sent_at at time zone 'Asia/Shanghai')::date = private.today()) >= 5 then
    perform private.raise_code(409, 'too_many_event_messages');
  end if;
  perform private.send_message(signup.worker_id, '活动通知', format('“%s”：%s', event.title, trim(body)), private.signup_link(event.id))
  from public.signups as signup
  where signup.event_id = event.id and signup.status = any (statuses::public.signup_status[]);
  get diagnostics told = row_count;
  insert into public.event_messages (event_id, client_token, sent_by, statuses, body, recipients)
  values (event.id, send_event_message.client_token, private.organizer_words(private.current_worker_id()),
    statuses::public.signup_status[], trim(body), told)
  returning * into sent;
  return private.event_message_json(sent);
end
$$;
comment on function api.send_event_message is
  'An organizer writes to everybody whose signup has one of these statuses: at most five times a day per event; the same clientToken again sends nothing.';

create function api.list_event_messages(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  return (
    select coalesce(jsonb_agg(private.event_message_json(sent) order by sent.sent_at desc), '[]')
    from public.event_messages as sent where sent.event_id = event.id
  );
end
$$;
comment on function api.list_event_messages is 'What an event''s organizers wrote, newest first.';

call private.hand_over_api_functions();
grant execute on function
  api.send_event_message(uuid, uuid, text[], text), api.list_event_messages(uuid)
to authenticated;
