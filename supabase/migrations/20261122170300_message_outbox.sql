-- The outbox of public.messages towards WeChat: who allowed how many, what is claimed, what became of it.

create table private.message_credits (
  worker_id uuid not null references public.workers (id) on delete cascade,
  template_id text not null check (length(template_id) between 1 and 100),
  credits integer not null check (credits between 0 and 50),
  primary key (worker_id, template_id)
);
comment on table private.message_credits is
  'How many messages of a template a worker still allows WeChat to show: each tap on 允许 is one (一次性订阅).';
alter table private.message_credits enable row level security;
create policy "api functions count credits" on private.message_credits for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.message_credits to app_definer;

create function api.add_message_credits(worker_id uuid, template_ids text[]) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into private.message_credits as kept (worker_id, template_id, credits)
  select distinct add_message_credits.worker_id, template_id, 1 from unnest(template_ids) as template_id
  on conflict on constraint message_credits_pkey do update set credits = least(kept.credits + 1, 50);
  return jsonb_build_object('added', cardinality(template_ids));
end
$$;
comment on function api.add_message_credits is
  'Notes that the worker allowed one more message of each template. For the functions'' service key only.';

-- What a message is about, hence which template it is sent with; null when there is none for it.
create function private.message_kind(link text) returns text
language sql immutable
set search_path = ''
as $$ select case split_part(link, '/', 2) when 'applications' then 'application' when 'events' then 'signup' end $$;

create function api.claim_messages(templates jsonb, most integer) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  due record;
  claimed jsonb := '[]';
begin
  for due in
    select message.*, account.openid, private.message_kind(message.link) as kind,
      message.read_at is null and message.created_at > now() - interval '1 day' and exists (
        select from private.message_credits as credit
        where credit.worker_id = message.worker_id and credit.credits > 0
          and credit.template_id = templates ->> private.message_kind(message.link)
      ) as is_wanted
    from public.messages as message
    left join private.worker_accounts as account on account.worker_id = message.worker_id
    where message.delivery = '待发送' and message.next_attempt_at <= now()
    order by message.next_attempt_at
    limit most
    for update of message skip locked
  loop
    if due.is_wanted and due.openid is not null then
      -- Claimed for two minutes: if the instance dies meanwhile, the message is due again.
      update public.messages as message
      set delivery_attempts = message.delivery_attempts + 1, next_attempt_at = now() + interval '2 minutes'
      where message.id = due.id;
      claimed := claimed || jsonb_build_object('id', due.id, 'kind', due.kind, 'openid', due.openid, 'title', due.title,
        'body', due.body, 'link', due.link, 'createdAt', due.created_at);
    else
      update public.messages as message set delivery = '不发送', next_attempt_at = null where message.id = due.id;
    end if;
  end loop;
  return claimed;
end
$$;
comment on function api.claim_messages is
  'Takes messages that are due and that their workers allowed; marks the rest as not to be sent. Two callers never get the same one (skip locked). For the functions'' service key only.';

-- Eight attempts within about four hours: a message that comes later helps nobody.
create function private.next_attempt(attempts integer) returns timestamptz
language sql volatile
set search_path = ''
as $$
  select case when attempts < 8 then now() + interval '1 minute' * least(2 ^ attempts, 120) * (0.75 + random() / 2) end
$$;

create function api.report_messages(outcomes jsonb, templates jsonb, alarm text default null) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  one record;
  told public.messages;
  allowed text;
begin
  for one in
    select * from jsonb_to_recordset(outcomes) as entry (id uuid, outcome text, "errorCode" text) order by entry.id
  loop
    select * into told from public.messages as message
    where message.id = one.id and message.delivery = '待发送' for update;
    continue when not found;
    allowed := templates ->> private.message_kind(told.link);
    update public.messages as message set
      delivery = case
        when one.outcome = 'sent' then '已发送'
        when one.outcome = 'refused' then '不发送'
        when one.outcome = 'retry' and private.next_attempt(told.delivery_attempts) is not null then '待发送'
        else '发送失败'
      end::public.message_delivery,
      next_attempt_at = case when one.outcome = 'retry' then private.next_attempt(told.delivery_attempts) end,
      delivery_error = one."errorCode",
      sent_at = case when one.outcome = 'sent' then now() end
    where message.id = told.id;
    update private.message_credits as credit
    set credits = case one.outcome when 'refused' then 0 else greatest(credit.credits - 1, 0) end
    where credit.worker_id = told.worker_id and credit.template_id = allowed and one.outcome in ('sent', 'refused');
  end loop;
  update private.jobs as job
  set last_started_at = now(), last_finished_at = now(), last_error = alarm, next_run_at = now() + job.run_every
  where job.name = 'deliver-messages';
  return jsonb_build_object('reported', jsonb_array_length(outcomes));
end
$$;
comment on function api.report_messages is
  'What became of claimed messages: sent, refused (the credit is spent), retry (later each time, then failed) or dead; the alarm stands in /api/health. For the functions'' service key only.';

insert into private.jobs (name, function_name, run_every) values ('deliver-messages', null, interval '1 minute');

grant execute on function private.message_kind(text), private.next_attempt(integer) to app_definer;
call private.hand_over_api_functions();
grant execute on function
  api.add_message_credits(uuid, text[]), api.claim_messages(jsonb, integer), api.report_messages(jsonb, jsonb, text)
to service_role;

-- 发送失败: what the code means stands beside it.
create function private.delivery_error_words(code text) returns text
language sql immutable
set search_path = ''
as $$
  select case code
    when '40037' then '模板编号不对：请技术人员核对微信订阅消息模板'
    when '47003' then '模板的字段对不上：请技术人员核对微信订阅消息模板'
    when '41030' then '页面不存在或还没有发布：请技术人员核对小程序版本'
    when '40003' then '这个微信号不属于本小程序'
    when '40001' then '小程序密钥不对：请技术人员核对'
    when '45009' then '今天的发送次数用完了'
    else '微信没有收下，已经试过多次'
  end
$$;
comment on function private.delivery_error_words is 'What an error code of WeChat means to staff, and who can mend it.';
grant execute on function private.delivery_error_words(text) to staff;

create or replace view public.failed_messages with (security_invoker = true) as
select
  private.china_time(message.created_at) as 时间,
  worker.display_name as 职工,
  worker.phone_masked as 手机号,
  message.title as 标题,
  message.body as 正文,
  message.delivery_error as 错误码,
  message.delivery_attempts as 试过几次,
  case when message.read_at is null then '否' else '是' end as 职工已看到,
  message.link as 页面,
  message.id as 消息编号,
  private.delivery_error_words(message.delivery_error) as 原因
from public.messages as message
join public.workers as worker on worker.id = message.worker_id
where message.delivery = '发送失败'
order by message.created_at, message.id;
comment on column public.failed_messages.原因 is '错误码的意思，该找谁';
