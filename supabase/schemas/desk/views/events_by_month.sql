create view public.events_by_month with (security_invoker = true) as
select
  row_number() over (order by counted.month desc, host.id, counted.kind) as 序号,
  to_char(counted.month, 'YYYY-MM') as 月份,
  host.name as 主办工会,
  counted.kind as 活动类型,
  counted.events as 活动场次,
  counted.canceled as 其中取消,
  counted.signups as 报名人次,
  counted.attended as 签到人次,
  counted.absent as 未到场人次,
  round(100.0 * counted.attended / nullif(counted.attended + counted.absent, 0), 1) as 到场率,
  counted.pairs as 成功配对
from (
  select date_trunc('month', event.starts_at at time zone 'Asia/Shanghai') as month, event.trade_union_id, event.kind,
    count(*) as events,
    count(*) filter (where event.state = '已取消') as canceled,
    coalesce(sum(people.signups), 0) as signups,
    coalesce(sum(people.attended), 0) as attended,
    coalesce(sum(people.absent), 0) as absent,
    sum(choice.pairs) as pairs
  from public.events as event
  left join (
    select signup.event_id,
      count(*) filter (where signup.status not in ('已取消', '未通过')) as signups,
      count(*) filter (where signup.status = '已签到') as attended,
      count(*) filter (where signup.status = '未到场') as absent
    from public.signups as signup group by signup.event_id
  ) as people on people.event_id = event.id
  left join public.choice_rounds as choice on choice.event_id = event.id
  where event.state <> '草稿'
  group by 1, 2, 3
) as counted
join public.trade_unions as host on host.id = counted.trade_union_id
order by 1;

comment on view public.events_by_month is '活动统计：每个月每个工会办了几场活动，多少人报名、到场，牵手几对。只有人数，没有姓名';
comment on column public.events_by_month.序号 is '排列的顺序：最近的月份在最上面';
comment on column public.events_by_month.月份 is '年-月，例如 2026-11：活动开始的月份';
comment on column public.events_by_month.主办工会 is '主办工会';
comment on column public.events_by_month.活动类型 is '活动类型';
comment on column public.events_by_month.活动场次 is '发布过的活动有几场，包括后来取消的';
comment on column public.events_by_month.其中取消 is '其中取消了几场';
comment on column public.events_by_month.报名人次 is '报名人次，不含取消报名和审核未通过的';
comment on column public.events_by_month.签到人次 is '签到人次';
comment on column public.events_by_month.未到场人次 is '确认了但没有来的人次';
comment on column public.events_by_month.到场率 is '签到人次占签到和未到场人次的百分比';
comment on column public.events_by_month.成功配对 is '双向选择里互相选中几对；没有双向选择的为空';

grant select on public.events_by_month to staff;
