create view public.check_in_records with (security_invoker = true) as
select
  listed.place as 序号,
  private.china_time(entry.scanned_at) as 扫码时间,
  entry.outcome as 结果,
  entry.refusal as 没有通过的原因,
  signup.seat_label as 座位号,
  signup.full_name as 姓名,
  entry.method as 方式,
  entry.door as 哪个门,
  entry.organizer as 谁签的,
  private.china_time(entry.received_at) as 传到系统的时间,
  private.china_time(entry.undone_at) as 撤销时间,
  entry.undone_by as 谁撤销的,
  entry.undone_reason as 撤销的理由,
  event.title as 活动名称,
  event.id as 活动编号
from (select id, row_number() over (order by id desc) as place from public.check_ins order by place) as listed
left join public.check_ins as entry on entry.id = listed.id
left join public.events as event on event.id = entry.event_id
left join public.signups as signup on signup.id = entry.signup_id;

comment on view public.check_in_records is '签到情况：每次扫码或报姓名签到，最近的在最上面；没有通过的、冲突的和撤销的也在。先按活动名称或活动编号筛选';
comment on column public.check_in_records.序号 is '排列的顺序';
comment on column public.check_in_records.扫码时间 is '扫码的时间（北京时间）';
comment on column public.check_in_records.结果 is '已签到、重复、冲突（没有信号时两个门都放行了，或者放行以后座位给了别人）、未通过';
comment on column public.check_in_records.没有通过的原因 is '没有通过的原因，或者座位给了别人的冲突；通过的为空';
comment on column public.check_in_records.座位号 is '座位号，例如 M07、F03';
comment on column public.check_in_records.姓名 is '姓名；认不出是谁的为空';
comment on column public.check_in_records.方式 is '扫码、姓名和尾号，或名单';
comment on column public.check_in_records.哪个门 is '组织者选的门，例如：1号门';
comment on column public.check_in_records.谁签的 is '组织者的姓名和手机号（隐去中间四位）';
comment on column public.check_in_records.传到系统的时间 is '没有信号时比扫码的时间晚（北京时间）';
comment on column public.check_in_records.撤销时间 is '撤销的时间（北京时间）；没有撤销的为空';
comment on column public.check_in_records.谁撤销的 is '组织者的姓名和手机号（隐去中间四位）';
comment on column public.check_in_records.撤销的理由 is '撤销的理由，本人也看得到';
comment on column public.check_in_records.活动名称 is '活动名称，按这一列筛选';
comment on column public.check_in_records.活动编号 is '活动编号；有同名活动的，按这一列筛选';

grant select on public.check_in_records to staff;
