-- 活动视图: the roster as the organizers' export has it, and how each event stands.

grant execute on function private.event_phase(public.events) to staff;

-- The columns of functions/export/columns.ts in their order, then the event: a test compares them.
create view public.event_rosters with (security_invoker = true) as
select
  signup.number as 报名序号,
  signup.status as 报名状态,
  signup.seat_label as 座位号,
  signup.full_name as 姓名,
  signup.sex as 性别,
  signup.birth_date as 出生日期,
  signup.id_number_masked as 身份证号,
  signup.phone as 手机号,
  signup.employer as 工作单位,
  concat_ws(' ', city.region_name, place.region_name) as 所在市县,
  signup.marital_status as 婚姻状况,
  signup.height_cm as 身高（厘米）,
  signup.education as 学历,
  signup.occupation as 职业,
  array_to_string(signup.interests, '、') as 兴趣,
  signup.introduction as 自我介绍,
  signup.expectations as 择偶期望,
  signup.nickname as 当天用的昵称,
  private.china_time(signup.created_at) as 报名时间,
  event.title as 活动名称,
  private.china_time(event.starts_at) as 活动开始时间,
  event.id as 活动编号
from public.signups as signup
join public.events as event on event.id = signup.event_id
left join public.trade_unions as place on place.region_code = signup.region_code
left join public.trade_unions as city
  on city.region_code = left(place.region_code, 4) || '00' and city.id <> place.id
where signup.anonymized_at is null
order by event.starts_at desc, event.id, signup.number;

comment on view public.event_rosters is '报名名单：每个活动谁报了名，列和小程序导出的名单一样。先按活动名称或活动编号筛选';
comment on column public.event_rosters.报名序号 is '报名顺序号，候补按这个顺序';
comment on column public.event_rosters.报名状态 is '待审核、已确认、候补、待确认、未通过、已取消、已签到、未到场';
comment on column public.event_rosters.座位号 is '座位号，例如 M07、F03';
comment on column public.event_rosters.姓名 is '姓名';
comment on column public.event_rosters.性别 is '性别';
comment on column public.event_rosters.出生日期 is '出生日期';
comment on column public.event_rosters.身份证号 is '只显示一部分；活动不要求填写的为空';
comment on column public.event_rosters.手机号 is '手机号';
comment on column public.event_rosters.工作单位 is '工作单位';
comment on column public.event_rosters.所在市县 is '所在市县';
comment on column public.event_rosters.婚姻状况 is '未婚、离异或丧偶；活动不问的为空';
comment on column public.event_rosters.身高（厘米） is '身高（厘米）';
comment on column public.event_rosters.学历 is '学历';
comment on column public.event_rosters.职业 is '职业';
comment on column public.event_rosters.兴趣 is '兴趣，用顿号隔开';
comment on column public.event_rosters.自我介绍 is '自我介绍';
comment on column public.event_rosters.择偶期望 is '择偶期望';
comment on column public.event_rosters.当天用的昵称 is '当天用的昵称';
comment on column public.event_rosters.报名时间 is '报名时间（北京时间）';
comment on column public.event_rosters.活动名称 is '活动名称，按这一列筛选';
comment on column public.event_rosters.活动开始时间 is '活动开始时间（北京时间）';
comment on column public.event_rosters.活动编号 is '活动编号；有同名活动的，按这一列筛选';

create view public.events_overview with (security_invoker = true) as
select
  row_number() over (
    order by event.ends_at < now(), abs(extract(epoch from event.starts_at - now())), event.id
  ) as 序号,
  event.title as 活动名称,
  event.kind as 活动类型,
  case when event.state = '草稿' then '草稿' else private.event_phase(event) end as 活动阶段,
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
  coalesce(signed.pending, 0) as 待审核,
  coalesce(signed.offered, 0) as 待确认,
  coalesce(signed.canceled, 0) as 已取消,
  coalesce(signed.attended, 0) as 已签到,
  coalesce(signed.absent, 0) as 未到场,
  event.id as 活动编号
from public.events as event
join public.trade_unions as host on host.id = event.trade_union_id
left join lateral (
  select sum(seats.capacity) as capacity, sum(seats.taken) as taken, sum(seats.waiting) as waiting,
    max(format('%s/%s', seats.taken, seats.capacity)) filter (where seats.pool = '男') as male,
    max(format('%s/%s', seats.taken, seats.capacity)) filter (where seats.pool = '女') as female
  from public.event_pools as seats where seats.event_id = event.id
) as pools on true
left join (
  select signup.event_id,
    count(*) filter (where signup.status = '待审核') as pending,
    count(*) filter (where signup.status = '待确认') as offered,
    count(*) filter (where signup.status = '已取消') as canceled,
    count(*) filter (where signup.status = '已签到') as attended,
    count(*) filter (where signup.status = '未到场') as absent
  from public.signups as signup group by signup.event_id
) as signed on signed.event_id = event.id
order by 1;

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

grant select on public.event_rosters, public.events_overview to staff;
