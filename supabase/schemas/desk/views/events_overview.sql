create view public.events_overview with (security_invoker = true) as
select
  listed.place as 序号,
  event.title as 活动名称,
  event.kind as 活动类型,
  case when event.state in ('草稿', '已取消') then event.state::text else private.event_phase(event) end as 活动阶段,
  host.name as 主办工会,
  private.china_time(event.starts_at) as 开始时间,
  private.china_time(event.ends_at) as 结束时间,
  private.china_time(event.signup_closes_at) as 报名截止时间,
  event.place_name as 地点,
  pools.capacity as 名额,
  pools.taken as 已占用,
  pools.capacity - pools.taken as 剩余名额,
  pools.male as 男,
  pools.female as 女,
  pools.waiting as 候补,
  (select count(*) from public.signups as signup where signup.event_id = event.id and signup.status = '待审核') as 待审核,
  (select count(*) from public.signups as signup where signup.event_id = event.id and signup.status = '待确认') as 待确认,
  (select count(*) from public.signups as signup where signup.event_id = event.id and signup.status = '已取消') as 已取消,
  (select count(*) from public.signups as signup where signup.event_id = event.id and signup.status = '已签到') as 已签到,
  (select count(*) from public.signups as signup where signup.event_id = event.id and signup.status = '未到场') as 未到场,
  event.id as 活动编号
from (
  select id, row_number() over (order by ends_at < now(), abs(extract(epoch from starts_at - now())), id) as place
  from public.events
  order by place
) as listed
left join public.events as event on event.id = listed.id
left join public.trade_unions as host on host.id = event.trade_union_id
left join lateral (
  select sum(seats.名额) as capacity, sum(seats.已占用) as taken, sum(seats.候补) as waiting,
    max(format('%s/%s', seats.已占用, seats.名额)) filter (where seats.名额池 = '男') as male,
    max(format('%s/%s', seats.已占用, seats.名额)) filter (where seats.名额池 = '女') as female
  from public.seats_overview as seats where seats.活动编号 = event.id
) as pools on true;

comment on view public.events_overview is '活动一览：没有结束的在前，离今天最近的在最上面；名额和报名只有人数';
comment on column public.events_overview.序号 is '排列的顺序';
comment on column public.events_overview.活动名称 is '活动名称';
comment on column public.events_overview.活动类型 is '活动类型';
comment on column public.events_overview.活动阶段 is '草稿、未开始报名、报名中、报名截止、进行中、已结束、已取消';
comment on column public.events_overview.主办工会 is '主办工会';
comment on column public.events_overview.开始时间 is '开始时间（北京时间）';
comment on column public.events_overview.结束时间 is '结束时间（北京时间）';
comment on column public.events_overview.报名截止时间 is '报名截止时间（北京时间）';
comment on column public.events_overview.地点 is '地点名称';
comment on column public.events_overview.名额 is '名额合计；空着是还没有在 event_pools（名额）里设置';
comment on column public.events_overview.已占用 is '已占用的名额：已确认、待确认、已签到、未到场';
comment on column public.events_overview.剩余名额 is '还有几个名额';
comment on column public.events_overview.男 is '男性名额：已占用/名额；不分男女的为空';
comment on column public.events_overview.女 is '女性名额：已占用/名额；不分男女的为空';
comment on column public.events_overview.候补 is '候补人数';
comment on column public.events_overview.待审核 is '等组织者审核的人数';
comment on column public.events_overview.待确认 is '轮到候补、等本人确认的人数';
comment on column public.events_overview.已取消 is '取消报名的人次';
comment on column public.events_overview.已签到 is '签到人数';
comment on column public.events_overview.未到场 is '未到场人数';
comment on column public.events_overview.活动编号 is '活动编号';

grant select on public.events_overview to staff;
