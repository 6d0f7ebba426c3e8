-- 活动: staff publish them in the console. Seats are counted in event_pools, by signups' functions only.

create type public.event_kind as enum ('婚恋交友', '劳动和技能竞赛', '文体活动', '招聘会', '技能培训', '读书活动');
comment on type public.event_kind is '活动类型';
create type public.event_state as enum ('草稿', '已发布', '已取消');
comment on type public.event_state is '活动状态：草稿（职工看不到）、已发布、已取消';
create type public.pool_name as enum ('男', '女', '不限');
comment on type public.pool_name is '名额：男、女分开（婚恋交友），或不限';
create type public.poster_tone as enum ('红', '粉', '橙', '绿', '蓝', '紫');
comment on type public.poster_tone is '海报颜色';

create table public.events (
  id uuid primary key default gen_random_uuid(),
  kind public.event_kind not null,
  title text not null check (length(title) between 4 and 60),
  state public.event_state not null default '草稿',
  trade_union_id text not null references public.trade_unions (id),
  co_organizers text check (length(co_organizers) <= 100),
  description text not null default '' check (length(description) <= 5000),
  poster_tone public.poster_tone not null default '红',
  place_name text not null check (length(place_name) between 2 and 60),
  address text not null check (length(address) between 2 and 100),
  region_code text not null check (region_code ~ '^34\d{4}$'),
  latitude numeric(9, 6) check (latitude between 29 and 35),
  longitude numeric(9, 6) check (longitude between 114 and 120),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  signup_opens_at timestamptz not null,
  signup_closes_at timestamptz not null,
  cancel_deadline timestamptz not null,
  needs_review boolean not null default false,
  waitlist_size integer not null default 0 check (waitlist_size between 0 and 10000),
  offer_hours integer not null default 12 check (offer_hours between 1 and 168),
  retention_days integer not null default 90 check (retention_days between 1 and 90),
  asks_id_number boolean not null default false,
  male_min_age integer check (male_min_age between 18 and 70),
  male_max_age integer check (male_max_age between 18 and 70),
  female_min_age integer check (female_min_age between 18 and 70),
  female_max_age integer check (female_max_age between 18 and 70),
  region_codes text[] check (cardinality(region_codes) > 0),
  employers text[] check (cardinality(employers) > 0),
  marital_statuses text[] check (marital_statuses <@ array['未婚', '离异', '丧偶'] and cardinality(marital_statuses) > 0),
  needs_pledge boolean not null default false,
  canceled_reason text check (length(canceled_reason) between 2 and 100),
  created_at timestamptz not null default now(),
  anonymized_at timestamptz,
  constraint an_event_ends_after_it_starts check (ends_at > starts_at),
  constraint signup_closes_after_it_opens check (signup_closes_at > signup_opens_at),
  constraint signup_closes_before_the_end check (signup_closes_at <= ends_at),
  constraint canceling_ends_before_the_start check (cancel_deadline <= starts_at),
  constraint ages_are_ranges check (
    (male_min_age is null) = (male_max_age is null) and (female_min_age is null) = (female_max_age is null)
    and male_min_age <= male_max_age and female_min_age <= female_max_age
  ),
  constraint a_canceled_event_says_why check (state <> '已取消' or canceled_reason is not null),
  constraint event_coordinates_come_in_pairs check ((latitude is null) = (longitude is null))
);
create index events_published on public.events (starts_at) where state <> '草稿';
create index events_trade_union on public.events (trade_union_id);

comment on table public.events is '活动：在这里新建和修改活动，改成“已发布”后职工看得到。名额在 event_pools（名额）里设置';
comment on column public.events.id is '编号，系统生成';
comment on column public.events.kind is '活动类型';
comment on column public.events.title is '活动名称，4–60 字';
comment on column public.events.state is '草稿、已发布、已取消；取消后系统通知所有报名的人';
comment on column public.events.trade_union_id is '主办工会';
comment on column public.events.co_organizers is '协办单位，不超过 100 字';
comment on column public.events.description is '活动介绍，不超过 5000 字';
comment on column public.events.poster_tone is '海报颜色';
comment on column public.events.place_name is '地点名称，例如：合肥市工人文化宫三楼';
comment on column public.events.address is '详细地址';
comment on column public.events.region_code is '所在地行政区划代码（六位），例如：340111';
comment on column public.events.latitude is '纬度（GCJ-02），与经度一起填';
comment on column public.events.longitude is '经度（GCJ-02），与纬度一起填';
comment on column public.events.starts_at is '开始时间';
comment on column public.events.ends_at is '结束时间';
comment on column public.events.signup_opens_at is '报名开始时间';
comment on column public.events.signup_closes_at is '报名截止时间';
comment on column public.events.cancel_deadline is '职工自己取消报名的截止时间，不晚于活动开始';
comment on column public.events.needs_review is '报名是否要先审核；不审核就是先到先得';
comment on column public.events.waitlist_size is '每个名额池的候补人数上限，0 表示没有候补';
comment on column public.events.offer_hours is '候补轮到后多少小时内确认（1–168）';
comment on column public.events.retention_days is '活动结束后多少天清除报名人的个人信息（最多 90）';
comment on column public.events.asks_id_number is '报名是否要填身份证号';
comment on column public.events.male_min_age is '男性最小年龄（周岁），与最大年龄一起填，空着不限';
comment on column public.events.male_max_age is '男性最大年龄（周岁）';
comment on column public.events.female_min_age is '女性最小年龄（周岁），与最大年龄一起填，空着不限';
comment on column public.events.female_max_age is '女性最大年龄（周岁）';
comment on column public.events.region_codes is '只接受这些地方的职工：区划代码，市代码包含下面的区县；空着不限';
comment on column public.events.employers is '只接受这些单位的职工：单位全称；空着不限';
comment on column public.events.marital_statuses is '接受的婚姻状况：未婚、离异、丧偶；空着不问';
comment on column public.events.needs_pledge is '是否要签单身承诺';
comment on column public.events.created_at is '新建时间，系统填写';
comment on column public.events.canceled_reason is '取消的原因，职工看得到，2–100 字；改成“已取消”时必填';
comment on column public.events.anonymized_at is '清除个人信息的时间，系统填写';

create table public.event_pools (
  event_id uuid not null references public.events (id) on delete cascade,
  pool public.pool_name not null,
  capacity integer not null check (capacity between 1 and 100000),
  taken integer not null default 0 check (taken >= 0),
  waiting integer not null default 0 check (waiting >= 0),
  last_seat integer not null default 0,
  primary key (event_id, pool),
  constraint never_a_seat_too_many check (taken <= capacity)
);
comment on table public.event_pools is '名额：每个活动有“男、女”两行，或“不限”一行。工作人员设置名额数，其他列由系统计数';
comment on column public.event_pools.event_id is '活动';
comment on column public.event_pools.pool is '男、女，或不限';
comment on column public.event_pools.capacity is '名额数；可以增加，减少时不能少于已占用的名额';
comment on column public.event_pools.taken is '已占用的名额，系统计数';
comment on column public.event_pools.waiting is '候补人数，系统计数';
comment on column public.event_pools.last_seat is '发出的最后一个座位号，系统计数';

alter table public.events enable row level security;
create policy "api functions read events" on public.events for all to app_definer using (true) with check (true);
create policy "staff keep events" on public.events for all to staff using (true) with check (true);
grant select, update on public.events to app_definer;
grant select, insert, update, delete on public.events to staff;

alter table public.event_pools enable row level security;
create policy "api functions count seats" on public.event_pools for all to app_definer using (true) with check (true);
create policy "staff set capacities" on public.event_pools for all to staff using (true) with check (true);
grant select, update on public.event_pools to app_definer;
grant select, insert, delete, update (capacity) on public.event_pools to staff;
