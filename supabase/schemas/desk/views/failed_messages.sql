create view public.failed_messages with (security_invoker = true) as
select
  private.china_time(message.created_at) as 时间,
  worker.display_name as 职工,
  case when not coalesce(application.name_withheld, false) then coalesce(application.phone, signup.phone, worker.phone_masked) end as 手机号,
  message.title as 标题,
  message.body as 正文,
  message.delivery_error as 错误码,
  message.delivery_attempts as 试过几次,
  case when message.read_at is null then '否' else '是' end as 职工已看到,
  message.link as 页面,
  message.id as 消息编号,
  private.delivery_error_words(message.delivery_error) as 原因
from public.messages as message
left join public.workers as worker on worker.id = message.worker_id
left join public.applications as application
  on application.reference = substring(message.link from '^/applications/([A-Z0-9]+)$') and application.worker_id = message.worker_id
left join lateral (
  select own.phone from public.signups as own
  where own.worker_id = message.worker_id and own.event_id = substring(message.link from '^/events/([0-9a-f-]{36})')::uuid
  order by own.created_at desc limit 1
) as signup on true
where message.delivery = '发送失败';

comment on view public.failed_messages is '发送失败的消息：微信没有收下的消息。职工在小程序的消息里仍然看得到，急的请打电话';
comment on column public.failed_messages.时间 is '消息的时间（北京时间）';
comment on column public.failed_messages.职工 is '职工显示的称呼';
comment on column public.failed_messages.手机号 is '消息说的那份申请或报名里填写的电话；不是申请和报名的，是已验证的手机号，只显示一部分；对单位保密的为空';
comment on column public.failed_messages.标题 is '标题';
comment on column public.failed_messages.正文 is '正文';
comment on column public.failed_messages.错误码 is '微信返回的错误码';
comment on column public.failed_messages.试过几次 is '已经试过几次';
comment on column public.failed_messages.职工已看到 is '职工是否在小程序里看过：是或否';
comment on column public.failed_messages.页面 is '点开后到哪一页，里面有申请编号或活动编号';
comment on column public.failed_messages.消息编号 is '消息编号';
comment on column public.failed_messages.原因 is '错误码的意思，该找谁';

grant select on public.failed_messages to staff;
