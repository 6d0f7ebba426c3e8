-- Lists of events count the signups of the events they show, not those of all events.

create or replace view public.events_overview with (security_invoker = true) as
select
  listed.place as 序号,
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
  select sum(seats.capacity) as capacity, sum(seats.taken) as taken, sum(seats.waiting) as waiting,
    max(format('%s/%s', seats.taken, seats.capacity)) filter (where seats.pool = '男') as male,
    max(format('%s/%s', seats.taken, seats.capacity)) filter (where seats.pool = '女') as female
  from public.event_pools as seats where seats.event_id = event.id
) as pools on true;

-- The signups of an event are looked at once, not once for every status.
create or replace function private.managed_event_json(event public.events) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'event', private.event_summary_json(event),
    'state', event.state,
    'needsReview', event.needs_review,
    'counts', (
      select jsonb_object_agg(listed.status, coalesce(counted.signups, 0))
      from unnest(enum_range(null::public.signup_status)) as listed (status)
      left join (
        select signup.status, count(*) as signups from public.signups as signup where signup.event_id = event.id group by signup.status
      ) as counted on counted.status = listed.status
    ),
    'lastPromotion', (
      select jsonb_build_object('at', change.at, 'pool', signup.pool, 'note', coalesce(change.note, ''))
      from public.signup_events as change
      join public.signups as signup on signup.id = change.signup_id
      where signup.event_id = event.id and change.status = '待确认'
      order by change.id desc
      limit 1
    )
  )
$$;
