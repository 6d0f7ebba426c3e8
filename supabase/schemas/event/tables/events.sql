-- 活动: staff publish them in the console. event_pools has the number of seats, and seats has their holders.
create table public.events (
  id uuid primary key default gen_random_uuid(),
  kind public.event_kind not null,
  title text not null constraint "活动名称要写4到60字" check (length(title) between 4 and 60),
  state public.event_state not null default '草稿',
  trade_union_id text not null constraint "主办工会要从工会名录里选" references public.trade_unions (id),
  co_organizers text constraint "协办单位最多100字" check (length(co_organizers) <= 100),
  description text not null default '' constraint "活动介绍最多5000字" check (length(description) <= 5000),
  poster_tone public.poster_tone not null default '红',
  place_name text not null constraint "地点名称要写2到60字" check (length(place_name) between 2 and 60),
  address text not null constraint "详细地址要写2到100字" check (length(address) between 2 and 100),
  region_code text not null constraint "区划代码要填六位数字" check (region_code ~ '^\d{6}$'),
  latitude numeric(9, 6),
  longitude numeric(9, 6),
  contact_name text constraint "联系人要写2到20字" check (length(contact_name) between 2 and 20),
  contact_phone text constraint "联系电话要写6到20位数字或横线" check (contact_phone ~ '^[0-9][0-9 -]{4,18}[0-9]$'),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  signup_opens_at timestamptz not null,
  opens_at_once boolean not null default false,
  signup_closes_at timestamptz not null,
  cancel_deadline timestamptz not null,
  needs_review boolean not null default false,
  waitlist_size integer not null default 0 constraint "候补上限要在0到10000之间" check (waitlist_size between 0 and 10000),
  offer_hours integer not null default 12 constraint "候补确认时间要在1到168小时之间" check (offer_hours between 1 and 168),
  retention_days integer not null default 90 constraint "保留天数要在1到90之间" check (retention_days between 1 and 90),
  asks_id_number boolean not null default false,
  male_min_age integer constraint "男性最小年龄要在18到70之间" check (male_min_age between 18 and 70),
  male_max_age integer constraint "男性最大年龄要在18到70之间" check (male_max_age between 18 and 70),
  female_min_age integer constraint "女性最小年龄要在18到70之间" check (female_min_age between 18 and 70),
  female_max_age integer constraint "女性最大年龄要在18到70之间" check (female_max_age between 18 and 70),
  region_codes text[] constraint "限定地方要空着或至少写一个" check (cardinality(region_codes) > 0) constraint "限定的地区加起来太长" check (octet_length(region_codes::text) <= 20000),
  employers text[] constraint "限定单位要空着或至少写一个" check (cardinality(employers) > 0) constraint "限定的单位加起来太长" check (octet_length(employers::text) <= 20000),
  marital_statuses text[] constraint "婚姻状况只能是未婚、离异、丧偶" check (marital_statuses <@ array['未婚', '离异', '丧偶'] and cardinality(marital_statuses) > 0),
  needs_pledge boolean not null default false,
  canceled_reason text constraint "取消的原因要写2到100字" check (length(canceled_reason) between 2 and 100),
  created_at timestamptz not null default now(),
  anonymized_at timestamptz,
  signup_is_closed boolean not null default false,
  max_difference integer constraint "男女相差要在1到100之间" check (max_difference between 1 and 100),
  difference_from integer not null default 0 constraint "限制相差的起点要在0到10000之间" check (difference_from between 0 and 10000),
  team_min_size integer constraint "每队最少人数要在2到15之间" check (team_min_size between 2 and 15),
  team_max_size integer constraint "每队最多人数要在2到15之间" check (team_max_size between 2 and 15),
  finished_at timestamptz,
  list_published_at timestamptz,
  reminded_for timestamptz,
  canceled_at timestamptz,
  cancelation_told_at timestamptz,
  attendees public.event_attendees not null default '职工',
  child_min_age integer constraint "孩子最小年龄要在0到17之间" check (child_min_age between 0 and 17),
  child_max_age integer constraint "孩子最大年龄要在0到17之间" check (child_max_age between 0 and 17),
  companions integer not null default 0 constraint "同行的人要在0到5个之间" check (companions between 0 and 5),
  constraint "结束时间要晚于开始时间" check (ends_at > starts_at),
  constraint "报名截止要晚于报名开始" check (signup_closes_at > signup_opens_at),
  constraint "报名截止不能晚于活动结束" check (signup_closes_at <= ends_at),
  constraint "取消报名的截止不能晚于活动开始" check (cancel_deadline <= starts_at),
  constraint "年龄要成对填写，最小不大于最大" check (
    (male_min_age is null) = (male_max_age is null) and (female_min_age is null) = (female_max_age is null)
    and male_min_age <= male_max_age and female_min_age <= female_max_age
  ),
  constraint "取消活动要写明原因" check (state <> '已取消' or canceled_reason is not null),
  constraint "联系人和电话要一起填" check ((contact_name is null) = (contact_phone is null)),
  constraint "经度和纬度要一起填" check ((latitude is null) = (longitude is null)),
  constraint "孩子的年龄要成对填写，最小不大于最大" check (
    (child_min_age is null) = (child_max_age is null) and child_min_age <= child_max_age
  ),
  constraint "每队人数要成对填写，最少不大于最多" check (
    (team_min_size is null) = (team_max_size is null) and team_min_size <= team_max_size
  )
);
comment on table public.events is '活动：在这里新建和修改活动，改成“已发布”后职工看得到。名额在 event_pools（名额）里设置';
comment on column public.events.id is '编号，系统生成';
comment on column public.events.kind is '活动类型';
comment on column public.events.title is '活动名称，4–60 字';
comment on column public.events.state is '草稿、已发布、已取消；取消五分钟以后系统通知所有报名的人，五分钟以内可以改回已发布';
comment on column public.events.trade_union_id is '主办工会';
comment on column public.events.co_organizers is '协办单位，不超过 100 字';
comment on column public.events.description is '活动介绍，不超过 5000 字';
comment on column public.events.poster_tone is '海报颜色';
comment on column public.events.place_name is '地点名称，例如：市工人文化宫三楼';
comment on column public.events.address is '详细地址';
comment on column public.events.region_code is '所在地行政区划代码（六位），和工会名录里的一样';
comment on column public.events.latitude is '纬度（GCJ-02），与经度一起填';
comment on column public.events.longitude is '经度（GCJ-02），与纬度一起填';
comment on column public.events.contact_name is '联系人，和联系电话一起填；只有报上名的人看得到，活动结束后不再显示';
comment on column public.events.contact_phone is '联系电话，手机或固定电话';
comment on column public.events.starts_at is
  '开始时间，北京时间，例如 2026-12-20 14:00+08。表格里显示的末尾是 +00 的，加 8 小时才是北京时间，自己写时末尾要加 +08';
comment on column public.events.ends_at is '结束时间；写法同开始时间，末尾加 +08';
comment on column public.events.signup_opens_at is '报名开始时间；写法同开始时间，末尾加 +08';
comment on column public.events.opens_at_once is '是否现在就开放报名：发布的那一刻系统把报名开始时间改成当时；已经发布、还没到报名开始时间的，改成 true 马上开放';
comment on column public.events.signup_closes_at is '报名截止时间；写法同开始时间，末尾加 +08';
comment on column public.events.cancel_deadline is '职工自己取消报名的截止时间，不晚于活动开始；写法同开始时间，末尾加 +08';
comment on column public.events.needs_review is '报名是否要先审核；不审核就是先到先得';
comment on column public.events.waitlist_size is '每个名额池的候补人数上限，0 表示没有候补';
comment on column public.events.offer_hours is '候补轮到后多少小时内确认（1–168），只数 8:00–22:00，不晚于活动开始';
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
comment on column public.events.canceled_reason is '取消的原因，职工看得到，2–100 字；改成“已取消”时必填';
comment on column public.events.canceled_at is '取消的时间，系统填写；五分钟以内可以改回“已发布”，报名的人还没有收到消息';
comment on column public.events.cancelation_told_at is '告诉报名的人活动取消的时间，系统填写；这以后不能恢复';
comment on column public.events.created_at is '新建时间，系统填写';
comment on column public.events.anonymized_at is '清除个人信息的时间，系统填写';
comment on column public.events.signup_is_closed is '报名是否提前关闭；改回 false 就重新开放（还没到截止时间的）';
comment on column public.events.max_difference is '男女人数最多相差几人，空着不限；多出来的先候补，另一方有人报名就递补';
comment on column public.events.difference_from is '男女合计报到多少人以后才限制相差人数，0 表示一开始就限制';
comment on column public.events.team_min_size is '组队报名时每队至少几人（2–15），与最多几人一起填；空着是个人报名。组队时名额按队数算';
comment on column public.events.team_max_size is '组队报名时每队最多几人（2–15）';
comment on column public.events.attendees is '谁来参加：职工，孩子（由家长报名，一份报名一个孩子），或者都可以；有人报名以后只能改成“都可以”';
comment on column public.events.child_min_age is '孩子最小几岁（活动当天的周岁，0–17），与最大几岁一起填；空着不限';
comment on column public.events.child_max_age is '孩子最大几岁（活动当天的周岁）';
comment on column public.events.companions is '每份报名可以带几个同行的人，只写姓名，不占名额；0 表示不带';
comment on column public.events.finished_at is '结束后整理到场情况的时间，系统填写';
comment on column public.events.list_published_at is '公布报名截止名单的时间，系统填写；重新开放报名后会再公布';
comment on column public.events.reminded_for is '已经提醒过的开始时间，系统填写；改了时间会再提醒';

create index events_published on public.events (starts_at) where state <> '草稿';
create index events_trade_union on public.events (trade_union_id);
create index events_to_tell on public.events (canceled_at) where state = '已取消' and cancelation_told_at is null;
create index events_unfinished on public.events (ends_at) where state = '已发布' and finished_at is null;

alter table public.events enable row level security;
create policy "api functions read events" on public.events for all to app_definer using (true) with check (true);
create policy "staff keep events" on public.events for all to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]))
with check (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff keep events" on public.events for all to province_staff using (true) with check (true);
grant select, insert, update, delete on public.events to app_definer;
grant select, insert, update, delete on public.events to staff;

create trigger a_stay_in_scope before insert or update of trade_union_id on public.events
for each row when (current_user <> 'app_definer') execute function private.stay_in_scope();
create trigger a_guard_truncate before truncate on public.events
for each statement execute function private.guard_system_rows();
-- The system's own marks do not wait: its jobs hold pools already.
create trigger a_wait_for_signups before update on public.events
for each row when (
  old.state = '已发布'
  and new.anonymized_at is not distinct from old.anonymized_at and new.finished_at is not distinct from old.finished_at
  and new.list_published_at is not distinct from old.list_published_at and new.reminded_for is not distinct from old.reminded_for
)
execute function private.wait_for_signups();
create trigger b_guard_insertion before insert on public.events
for each row when (new.state <> '草稿' and (private.is_staff() or private.studio_account() is not null))
execute function private.guard_event_insertion();
create trigger b_guard_update before update on public.events
for each row execute function private.guard_event_update();
create trigger b_guard_kind_of_new before insert on public.events
for each row execute function private.guard_event_kind();
create trigger b_guard_kind before update of state, kind on public.events
for each row when (new.kind <> old.kind or (new.state = '已发布' and old.state <> '已发布'))
execute function private.guard_event_kind();
create trigger c_guard_deletion before delete on public.events
for each row execute function private.guard_event_deletion();
create trigger c_guard_plan before insert or update on public.events
for each row execute function private.guard_event_plan();
create trigger d_reopen_list before update of signup_closes_at, signup_is_closed on public.events
for each row when (new.list_published_at is not null) execute function private.reopen_list();
create trigger forget_choices after update of anonymized_at on public.events
for each row when (new.anonymized_at is not null and old.anonymized_at is null)
execute function private.forget_choices();
create trigger forget_rounds after update of anonymized_at on public.events
for each row when (new.anonymized_at is not null and old.anonymized_at is null)
execute function private.forget_rounds();
create trigger forget_texts after update of anonymized_at on public.events
for each row when (new.anonymized_at is not null and old.anonymized_at is null)
execute function private.forget_texts();
create trigger log_change after insert or update or delete on public.events
for each row when (current_user <> 'app_definer') execute function private.log_change();
create trigger promote_after_changes after update on public.events
for each row when (
  new.state = '已发布' and (
    new.max_difference is distinct from old.max_difference
    or new.difference_from is distinct from old.difference_from or new.starts_at is distinct from old.starts_at
  )
)
execute function private.promote_after_changes();
create trigger tell_changes after update of starts_at, ends_at, place_name, address on public.events
for each row when (
  new.state = '已发布' and old.ends_at > now() and new.ends_at > now()
  and (
    new.starts_at is distinct from old.starts_at or new.ends_at is distinct from old.ends_at
    or new.place_name is distinct from old.place_name or new.address is distinct from old.address
  )
)
execute function private.tell_changes();
