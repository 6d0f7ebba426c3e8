create table public.event_pools (
  event_id uuid not null constraint "活动要从活动表里选" references public.events (id) on delete cascade,
  pool text not null constraint "名额池的名字要写1到20字" check (length(pool) between 1 and 20 and trim(pool) <> ''),
  capacity integer not null constraint "名额数要在1到100000之间" check (capacity between 1 and 100000),
  place integer not null default 0 constraint "名额池的次序要在0到1000之间" check (place between 0 and 1000),
  session_number integer,
  sex text constraint "限定性别要写男或女，或空着" check (sex in ('男', '女')),
  min_age integer constraint "名额池的最小年龄要在0到120之间" check (min_age between 0 and 120),
  max_age integer constraint "名额池的最大年龄要在0到120之间" check (max_age between 0 and 120),
  region_codes text[] constraint "名额池限定的地方要空着或至少写一个" check (cardinality(region_codes) > 0) constraint "名额池限定的地方加起来太长" check (octet_length(region_codes::text) <= 20000),
  employers text[] constraint "名额池限定的单位要空着或至少写一个" check (cardinality(employers) > 0) constraint "名额池限定的单位加起来太长" check (octet_length(employers::text) <= 20000),
  seat_letter text not null default '' constraint "座位号的字母最多10个字" check (length(seat_letter) <= 10),
  constraint "名额池的名字和单位里不要写身份证号" check (not private.holds_id_number(concat_ws(E'\n', pool, employers::text))),
  constraint "名额池的最小年龄不能大于最大年龄" check (min_age <= max_age),
  constraint "每个活动每个名额池只能有一行" primary key (event_id, pool),
  constraint "场次要从这个活动的场次表里选" foreign key (event_id, session_number) references public.event_sessions (event_id, number)
);
comment on table public.event_pools is '名额：每个活动一行或几行，各有名字（不限；男、女；本市、外市……），由工作人员设置。一个人占第一个符合条件的名额池。占了几个、几人候补，在 seats_overview（名额一览）里看';
comment on column public.event_pools.event_id is '活动';
comment on column public.event_pools.pool is '名额池的名字，一个活动里不能重复；叫“男”“女”的只收男、女，别的条件写在后面几列';
comment on column public.event_pools.capacity is '名额数；可以增加，减少时不能少于已占用的名额';
comment on column public.event_pools.place is '次序：从小到大，一个人占第一个符合条件的；新增时空着就排在最后';
comment on column public.event_pools.session_number is '这些名额是第几场的：职工选报其中几场时才填，每一场都要有名额；空着是报一次名每场都来';
comment on column public.event_pools.sex is '只收男或女；空着不限';
comment on column public.event_pools.min_age is '只收这个年龄以上的（活动当天的周岁）；空着不限';
comment on column public.event_pools.max_age is '只收这个年龄以下的；空着不限';
comment on column public.event_pools.region_codes is '只收这些地方的职工：区划代码，市代码包含下面的区县；空着不限';
comment on column public.event_pools.employers is '只收这些单位的职工：单位全称；空着不限';
comment on column public.event_pools.seat_letter is '座位号的字母，系统填写';

create index event_pools_session on public.event_pools (event_id, session_number) where session_number is not null;

alter table public.event_pools enable row level security;
create policy "api functions set capacities" on public.event_pools for all to app_definer using (true) with check (true);
create policy "staff set capacities" on public.event_pools for all to staff
using (exists (select from public.events as own where own.id = event_pools.event_id))
with check (exists (select from public.events as own where own.id = event_pools.event_id));
create policy "provincial staff set capacities" on public.event_pools for all to province_staff using (true) with check (true);
grant select, insert, update, delete on public.event_pools to app_definer;
grant select, insert, delete on public.event_pools to staff;
grant update (capacity) on public.event_pools to staff;

create trigger a_stay_in_scope before insert on public.event_pools
for each row when (current_user <> 'app_definer') execute function private.stay_in_scope();
create trigger a_guard_truncate before truncate on public.event_pools
for each statement execute function private.guard_system_rows();
create trigger b_complete_pool before insert on public.event_pools
for each row execute function private.complete_pool();
create trigger b_guard_change before insert or update or delete on public.event_pools
for each row execute function private.guard_pool_change();
create trigger c_guard_pools after insert or delete on public.event_pools
for each row when (current_user <> 'app_definer') execute function private.guard_pools();
create trigger c_remove_seats before delete on public.event_pools
for each row execute function private.remove_seats();
create trigger fit_seats after insert or update of capacity on public.event_pools
for each row execute function private.fit_seats();
create trigger log_change after insert or update or delete on public.event_pools
for each row when (current_user <> 'app_definer') execute function private.log_change();
