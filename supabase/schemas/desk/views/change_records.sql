create view public.change_records with (security_invoker = true) as
select
  listed.place as 序号,
  private.china_time(entry.at) as 时间,
  entry.database_user as 数据库用户,
  entry.staff_name as 经办人,
  entry.studio_account as 控制台账号,
  entry.kind as 做了什么,
  entry.table_name as 表,
  entry.subject as 对象,
  private.in_chinese(entry.table_name, entry.before) as 改之前,
  private.in_chinese(entry.table_name, entry.after) as 改之后,
  entry.reason as 理由
from (select id, row_number() over (order by id desc) as place from public.change_log order by place) as listed
left join public.change_log as entry on entry.id = listed.id;

comment on view public.change_records is '修改记录：谁在控制台里改了什么，最近的在最上面';
comment on column public.change_records.序号 is '排列的顺序';
comment on column public.change_records.时间 is '时间（北京时间）';
comment on column public.change_records.数据库用户 is '数据库用户';
comment on column public.change_records.经办人 is '填写的经办人；空着表示没有填';
comment on column public.change_records.控制台账号 is '控制台账号的编号；数据库看不到的为空';
comment on column public.change_records.做了什么 is '新增、修改、删除';
comment on column public.change_records.表 is '哪一张表';
comment on column public.change_records.对象 is '申请编号、活动名称、事项代码等';
comment on column public.change_records.改之前 is '改之前的内容，只有改动的列';
comment on column public.change_records.改之后 is '改之后的内容，只有改动的列';
comment on column public.change_records.理由 is '填写的理由；只有撤销决定时有';

grant select on public.change_records to staff;
