create view public.seats_overview with (security_invoker = true) as
select
  event.title as 活动名称,
  pools.pool as 名额池,
  pools.capacity as 名额,
  pools.capacity - free.seats as 已占用,
  free.seats as 剩余名额,
  (
    select count(*) from public.signups as line
    where line.event_id = pools.event_id and line.pool = pools.pool and line.status = '候补' and line.holds_seat
  ) as 候补,
  pools.event_id as 活动编号
from public.event_pools as pools
left join public.events as event on event.id = pools.event_id
left join lateral (
  select count(*) as seats from public.seats as seat
  where seat.event_id = pools.event_id and seat.pool = pools.pool and seat.signup_id is null
) as free on true;

comment on view public.seats_overview is '名额一览：每个名额池占了几个、还有几个、几人候补';
comment on column public.seats_overview.活动名称 is '活动名称';
comment on column public.seats_overview.名额池 is '男、女，或不限';
comment on column public.seats_overview.名额 is '名额数，在 event_pools（名额）里改';
comment on column public.seats_overview.已占用 is '已占用的名额：已确认、待确认、已签到、未到场';
comment on column public.seats_overview.剩余名额 is '还有几个名额';
comment on column public.seats_overview.候补 is '候补人数';
comment on column public.seats_overview.活动编号 is '活动编号';

grant select on public.seats_overview to staff;
