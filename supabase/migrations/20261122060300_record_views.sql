-- 记录视图: what WeChat did not take, and who saw or exported what.

create index messages_failed on public.messages (created_at) where delivery = '发送失败';

create view public.failed_messages with (security_invoker = true) as
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
  message.id as 消息编号
from public.messages as message
join public.workers as worker on worker.id = message.worker_id
where message.delivery = '发送失败'
order by message.created_at, message.id;

comment on view public.failed_messages is '发送失败的消息：微信没有收下的消息。职工在小程序的消息里仍然看得到，急的请打电话';
comment on column public.failed_messages.时间 is '消息的时间（北京时间）';
comment on column public.failed_messages.职工 is '职工显示的称呼';
comment on column public.failed_messages.手机号 is '已验证的手机号，只显示一部分；空着表示没有验证';
comment on column public.failed_messages.标题 is '标题';
comment on column public.failed_messages.正文 is '正文';
comment on column public.failed_messages.错误码 is '微信返回的错误码';
comment on column public.failed_messages.试过几次 is '已经试过几次';
comment on column public.failed_messages.职工已看到 is '职工是否在小程序里看过：是或否';
comment on column public.failed_messages.页面 is '点开后到哪一页，里面有申请编号或活动编号';
comment on column public.failed_messages.消息编号 is '消息编号';

create view public.access_records with (security_invoker = true) as
select
  row_number() over (order by entry.id desc) as 序号,
  private.china_time(entry.at) as 时间,
  entry.actor as 谁,
  entry.action as 做了什么,
  entry.subject as 对象,
  entry.reason as 理由,
  entry.row_count as 涉及人数
from public.access_log as entry
order by entry.id desc;

comment on view public.access_records is '查看和导出记录：谁看过完整的证件号码、导出过名单，最近的在最上面';
comment on column public.access_records.序号 is '排列的顺序';
comment on column public.access_records.时间 is '时间（北京时间）';
comment on column public.access_records.谁 is '数据库用户，或组织者的姓名和手机号（隐去中间四位）';
comment on column public.access_records.做了什么 is '例如：查看证件号码、导出名单';
comment on column public.access_records.对象 is '申请编号或活动名称';
comment on column public.access_records.理由 is '填写的理由';
comment on column public.access_records.涉及人数 is '涉及多少人';

grant select on public.failed_messages, public.access_records to staff;
