create view public.access_records with (security_invoker = true) as
select
  listed.place as 序号,
  private.china_time(entry.at) as 时间,
  entry.actor as 谁,
  entry.action as 做了什么,
  entry.subject as 对象,
  entry.reason as 理由,
  entry.row_count as 涉及人数
from (select id, row_number() over (order by id desc) as place from public.access_log order by place) as listed
left join public.access_log as entry on entry.id = listed.id;

comment on view public.access_records is '查看和导出记录：谁看过完整的证件号码、看过或导出过报名名单（看名单每人每场每小时记一行），最近的在最上面';
comment on column public.access_records.序号 is '排列的顺序';
comment on column public.access_records.时间 is '时间（北京时间）';
comment on column public.access_records.谁 is '数据库用户，或组织者的姓名和手机号（隐去中间四位）';
comment on column public.access_records.做了什么 is '例如：查看证件号码、导出名单';
comment on column public.access_records.对象 is '申请编号或活动名称';
comment on column public.access_records.理由 is '填写的理由';
comment on column public.access_records.涉及人数 is '涉及多少人';

grant select on public.access_records to staff;
