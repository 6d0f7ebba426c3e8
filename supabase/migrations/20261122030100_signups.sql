-- 报名: seats, the waitlist and its offers. Whatever two people can race for happens under the lock of the pool's row
-- (event_pools): first the pool, then the signups, always in that order.

create type public.signup_status as enum (
  '待审核', '已确认', '候补', '待确认', '未通过', '已取消', '已签到', '未到场'
);
comment on type public.signup_status is '报名状态：待审核、已确认、候补、待确认（轮到候补，等本人确认）、未通过、已取消、已签到、未到场';

create table public.signups (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity unique,
  event_id uuid not null references public.events (id),
  pool public.pool_name not null,
  worker_id uuid not null references public.workers (id),
  client_token uuid not null,
  person_hash bytea,
  status public.signup_status not null,
  full_name text not null check (length(full_name) between 1 and 40),
  sex text not null check (sex in ('男', '女')),
  birth_date date,
  phone text not null,
  employer text,
  region_code text,
  marital_status text check (marital_status in ('未婚', '离异', '丧偶')),
  height_cm integer check (height_cm between 100 and 250),
  education text,
  occupation text,
  interests text[],
  introduction text check (length(introduction) <= 200),
  expectations text check (length(expectations) <= 200),
  nickname text check (length(nickname) <= 12),
  id_number_masked text,
  pledge_version text,
  consent_version text not null,
  created_at timestamptz not null default now(),
  offer_expires_at timestamptz,
  seat_label text,
  review_reason text,
  anonymized_at timestamptz,
  constraint a_signup_has_a_birth_date check (birth_date is not null or anonymized_at is not null),
  constraint one_signup_per_submission unique (worker_id, client_token),
  constraint an_offer_has_a_deadline check ((status = '待确认') = (offer_expires_at is not null)),
  constraint one_seat_per_person unique (event_id, seat_label)
);
create unique index one_live_signup_per_worker on public.signups (event_id, worker_id)
where status in ('待审核', '已确认', '候补', '待确认', '已签到');
create unique index one_live_signup_per_person on public.signups (event_id, person_hash)
where status in ('待审核', '已确认', '候补', '待确认', '已签到') and person_hash is not null;
create index signups_roster on public.signups (event_id, number);
create index signups_waitlist on public.signups (event_id, pool, number) where status = '候补';
create index signups_offers on public.signups (offer_expires_at) where status = '待确认';
create index signups_worker on public.signups (worker_id);

comment on table public.signups is '报名：由系统填写，只供查看；审核、签到和导出请组织者在小程序的“活动管理”里做';
comment on column public.signups.id is '编号';
comment on column public.signups.number is '报名顺序号，候补按这个顺序';
comment on column public.signups.event_id is '活动';
comment on column public.signups.pool is '占用哪个名额池';
comment on column public.signups.worker_id is '职工';
comment on column public.signups.client_token is '防止重复提交的标记';
comment on column public.signups.person_hash is '已验证手机号的加密摘要，防止一人报两次';
comment on column public.signups.status is '状态';
comment on column public.signups.full_name is '姓名';
comment on column public.signups.sex is '性别';
comment on column public.signups.birth_date is '出生日期';
comment on column public.signups.phone is '手机号';
comment on column public.signups.employer is '工作单位';
comment on column public.signups.region_code is '所在市县的区划代码';
comment on column public.signups.marital_status is '婚姻状况';
comment on column public.signups.height_cm is '身高（厘米）';
comment on column public.signups.education is '学历';
comment on column public.signups.occupation is '职业';
comment on column public.signups.interests is '兴趣';
comment on column public.signups.introduction is '自我介绍';
comment on column public.signups.expectations is '择偶期望';
comment on column public.signups.nickname is '当天用的昵称';
comment on column public.signups.id_number_masked is '身份证号，只显示一部分';
comment on column public.signups.pledge_version is '同意的单身承诺的版本';
comment on column public.signups.consent_version is '同意的个人信息说明的版本';
comment on column public.signups.created_at is '报名时间';
comment on column public.signups.offer_expires_at is '待确认的截止时间';
comment on column public.signups.seat_label is '座位号，例如 M07、F03';
comment on column public.signups.review_reason is '审核未通过的理由，职工看得到';
comment on column public.signups.anonymized_at is '清除个人信息的时间';

create table public.signup_events (
  id bigint generated always as identity primary key,
  signup_id uuid not null references public.signups (id),
  at timestamptz not null default now(),
  status public.signup_status not null,
  note text
);
create index signup_events_signup on public.signup_events (signup_id, id);
comment on table public.signup_events is '报名经过：每次状态变化一行。由系统填写，只增不改';
comment on column public.signup_events.id is '序号';
comment on column public.signup_events.signup_id is '报名';
comment on column public.signup_events.at is '时间';
comment on column public.signup_events.status is '变成什么状态';
comment on column public.signup_events.note is '说明';

create table private.signup_secrets (
  signup_id uuid primary key references public.signups (id),
  id_number bytea not null
);
comment on table private.signup_secrets is 'The ID number of a signup where the event asks for it, encrypted.';

call private.guard_table('public.signups');
call private.guard_table('public.signup_events');
create trigger b_guard_history before update on public.signup_events
for each row execute function private.guard_history();

alter table public.signups enable row level security;
create policy "api functions keep signups" on public.signups for all to app_definer using (true) with check (true);
create policy "staff read signups" on public.signups for select to staff using (true);
grant select, insert, update on public.signups to app_definer;
grant select on public.signups to staff;

alter table public.signup_events enable row level security;
create policy "api functions write history" on public.signup_events for all to app_definer using (true) with check (true);
create policy "staff read history" on public.signup_events for select to staff using (true);
grant select, insert on public.signup_events to app_definer;
grant select on public.signup_events to staff;

alter table private.signup_secrets enable row level security;
create policy "api functions keep secrets" on private.signup_secrets for all to app_definer using (true) with check (true);
grant select, insert, delete on private.signup_secrets to app_definer;

-- Small parts --------------------------------------------------------------------------------------------------------

create function private.record_signup_status(signup_id uuid, status public.signup_status, note text) returns void
language sql
set search_path = ''
as $$
  insert into public.signup_events (signup_id, status, note)
  values (record_signup_status.signup_id, record_signup_status.status, record_signup_status.note)
$$;

create function private.seat_label(pool public.pool_name, seat integer) returns text
language sql immutable
set search_path = ''
as $$ select case pool when '男' then 'M' when '女' then 'F' else 'N' end || lpad(seat::text, greatest(2, length(seat::text)), '0') $$;
comment on function private.seat_label is 'M07, F03 or N12: what stands on the chair and on the ticket.';

create function private.is_cancelable(status public.signup_status, event public.events) returns boolean
language sql stable
set search_path = ''
as $$
  select case
    when status = '已确认' then now() < event.cancel_deadline
    else status in ('待审核', '候补', '待确认') and now() < event.starts_at
  end
$$;
comment on function private.is_cancelable is
  'A confirmed seat can be given back until the deadline; who only waits can leave until the event begins.';

create function private.signup_json(signup public.signups) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'id', signup.id,
    'number', signup.number,
    'eventId', signup.event_id,
    'status', signup.status,
    'pool', signup.pool,
    'nickname', signup.nickname,
    'waitlistPlace', case when signup.status = '候补' then (
      select count(*) from public.signups as ahead
      where ahead.event_id = signup.event_id and ahead.pool = signup.pool and ahead.status = '候补'
        and ahead.number <= signup.number
    ) end,
    'offerExpiresAt', signup.offer_expires_at,
    'seatLabel', signup.seat_label,
    'canCancel', (
      select private.is_cancelable(signup.status, event) from public.events as event where event.id = signup.event_id
    ),
    'history', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'at', change.at, 'status', change.status, 'note', change.note
      ) order by change.id), '[]')
      from public.signup_events as change where change.signup_id = signup.id
    )
  )
$$;
comment on function private.signup_json is 'Signup of shared/api: the worker''s view of the own signup.';

create function private.signup_link(event_id uuid) returns text
language sql immutable
set search_path = ''
as $$ select format('/events/%s', event_id) $$;

-- Seats --------------------------------------------------------------------------------------------------------------

-- Of any number of people at once, exactly as many get through as there are seats.
create function private.take_seat(
  event_id uuid, pool public.pool_name, waitlist_size integer, out status public.signup_status, out seat integer
)
language plpgsql
set search_path = ''
as $$
begin
  update public.event_pools as seats set taken = seats.taken + 1, last_seat = seats.last_seat + 1
  where seats.event_id = take_seat.event_id and seats.pool = take_seat.pool and seats.taken < seats.capacity
  returning seats.last_seat into seat;
  if found then
    status := '已确认';
    return;
  end if;
  update public.event_pools as seats set waiting = seats.waiting + 1
  where seats.event_id = take_seat.event_id and seats.pool = take_seat.pool and seats.waiting < waitlist_size;
  if not found then
    perform private.raise_code(409, 'event_full');
  end if;
  status := '候补';
end
$$;
comment on function private.take_seat is
  'The guarded counter: a seat while there is one, else a place on the waitlist, else event_full. Holds the pool''s row until the end.';

-- Frees one seat of a locked pool: the next in line gets an offer, else the seat is free again.
create function private.pass_on_seat(event_id uuid, pool public.pool_name) returns void
language plpgsql
set search_path = ''
as $$
declare
  event public.events;
  next_signup public.signups;
begin
  select * into event from public.events as found where found.id = pass_on_seat.event_id;
  if event.state = '已发布' and now() < event.starts_at then
    select * into next_signup from public.signups as waiting
    where waiting.event_id = pass_on_seat.event_id and waiting.pool = pass_on_seat.pool and waiting.status = '候补'
    order by waiting.number
    limit 1
    for update;
  end if;
  if next_signup.id is null then
    update public.event_pools as seats set taken = seats.taken - 1
    where seats.event_id = pass_on_seat.event_id and seats.pool = pass_on_seat.pool;
    return;
  end if;

  update public.signups as offered
  set status = '待确认', offer_expires_at = least(now() + make_interval(hours => event.offer_hours), event.starts_at)
  where offered.id = next_signup.id
  returning * into next_signup;
  update public.event_pools as seats set waiting = seats.waiting - 1
  where seats.event_id = pass_on_seat.event_id and seats.pool = pass_on_seat.pool;
  perform private.record_signup_status(next_signup.id, '待确认', '有名额空出来了');
  perform private.send_message(next_signup.worker_id, '候补轮到您了',
    format('“%s”空出一个名额，请在 %s前确认，过时给下一位。', event.title,
      to_char(next_signup.offer_expires_at at time zone 'Asia/Shanghai', 'FMMM月FMDD日 HH24:MI')),
    private.signup_link(event.id));
end
$$;
comment on function private.pass_on_seat is
  'Offers a freed seat to the next on the waitlist by number, in the caller''s transaction; without one, or once the event began, the seat is free.';

create function private.lock_pool(event_id uuid, pool public.pool_name) returns void
language plpgsql
set search_path = ''
as $$
begin
  perform from public.event_pools as seats
  where seats.event_id = lock_pool.event_id and seats.pool = lock_pool.pool
  for update;
end
$$;

create function private.expire_offers(only_event_id uuid default null, only_pool public.pool_name default null) returns integer
language plpgsql
set search_path = ''
as $$
declare
  expired record;
  passed_on integer := 0;
begin
  for expired in
    select signup.id, signup.event_id, signup.pool, signup.worker_id
    from public.signups as signup
    where signup.status = '待确认' and signup.offer_expires_at <= now()
      and (only_event_id is null or signup.event_id = only_event_id)
      and (only_pool is null or signup.pool = only_pool)
    order by signup.event_id, signup.pool, signup.number
  loop
    perform private.lock_pool(expired.event_id, expired.pool);
    update public.signups as signup set status = '已取消', offer_expires_at = null
    where signup.id = expired.id and signup.status = '待确认' and signup.offer_expires_at <= now();
    if found then
      passed_on := passed_on + 1;
      perform private.record_signup_status(expired.id, '已取消', '没有在规定时间内确认，名额给了下一位');
      perform private.send_message(expired.worker_id, '名额已给下一位', '您没有在规定时间内确认，名额给了候补的下一位。',
        private.signup_link(expired.event_id));
      perform private.pass_on_seat(expired.event_id, expired.pool);
    end if;
  end loop;
  return passed_on;
end
$$;
comment on function private.expire_offers is
  'Passes on every seat whose offer ran out. Reads call it too, so nothing is wrong when the job is late.';

-- Conditions ---------------------------------------------------------------------------------------------------------

create function private.check_conditions(event public.events, signup jsonb) returns void
language plpgsql stable
set search_path = ''
as $$
declare
  sex constant text := signup ->> 'sex';
  age constant integer := extract(year from age((event.starts_at at time zone 'Asia/Shanghai')::date, (signup ->> 'birthDate')::date));
  region constant text := signup ->> 'regionCode';
  failed constant text := case
    when sex is null or sex not in ('男', '女') then 'sex'
    when not exists (
      select from public.event_pools as seats where seats.event_id = event.id and seats.pool::text in (sex, '不限')
    ) then 'sex'
    when sex = '男' and age not between coalesce(event.male_min_age, 0) and coalesce(event.male_max_age, 200) then 'age'
    when sex = '女' and age not between coalesce(event.female_min_age, 0) and coalesce(event.female_max_age, 200) then 'age'
    when event.region_codes is not null and not coalesce(
      region = any (event.region_codes) or left(region, 4) || '00' = any (event.region_codes)
      or '340000' = any (event.region_codes), false) then 'region'
    when event.employers is not null and not coalesce(trim(signup ->> 'employer') = any (event.employers), false) then 'employer'
    when event.marital_statuses is not null
      and not coalesce(signup ->> 'maritalStatus' = any (event.marital_statuses), false) then 'marital_status'
    when event.needs_pledge and signup ->> 'pledgeVersion' is null then 'pledge'
  end;
begin
  if failed is not null then
    perform private.raise_code(422, 'condition_not_met', failed);
  end if;
  if signup ->> 'consentVersion' is null then
    perform private.raise_code(422, 'consent_missing');
  end if;
end
$$;
comment on function private.check_conditions is
  'Refuses who does not fit, with the condition as detail: sex, age (on the event''s day), region, employer, marital_status, pledge.';

grant execute on function
  private.record_signup_status(uuid, public.signup_status, text), private.seat_label(public.pool_name, integer),
  private.is_cancelable(public.signup_status, public.events), private.signup_json(public.signups), private.signup_link(uuid),
  private.take_seat(uuid, public.pool_name, integer),
  private.pass_on_seat(uuid, public.pool_name), private.lock_pool(uuid, public.pool_name),
  private.expire_offers(uuid, public.pool_name), private.check_conditions(public.events, jsonb)
to app_definer;

-- What staff change in the console and what follows from it ----------------------------------------------------------

create function private.fill_new_seats() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  offered integer := least(new.capacity - new.taken, new.waiting);
begin
  while offered > 0 loop
    update public.event_pools as seats set taken = seats.taken + 1
    where seats.event_id = new.event_id and seats.pool = new.pool;
    perform private.pass_on_seat(new.event_id, new.pool);
    offered := offered - 1;
  end loop;
  return null;
end
$$;
comment on function private.fill_new_seats is 'More seats: they are offered to the waitlist at once.';
alter function private.fill_new_seats owner to app_definer;
create trigger fill_new_seats after update of capacity on public.event_pools
for each row when (new.capacity > old.capacity and new.waiting > 0)
execute function private.fill_new_seats();

create function private.tell_cancelation() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.send_message(signup.worker_id, '活动取消', format('很抱歉，“%s”取消了。原因：%s', new.title, new.canceled_reason), private.signup_link(new.id))
  from public.signups as signup
  where signup.event_id = new.id and signup.status in ('待审核', '已确认', '候补', '待确认');
  return null;
end
$$;
comment on function private.tell_cancelation is 'A canceled event: everybody with a live signup is told.';
alter function private.tell_cancelation owner to app_definer;
create trigger tell_cancelation after update of state on public.events
for each row when (new.state = '已取消' and old.state <> '已取消')
execute function private.tell_cancelation();

create function private.guard_event_deletion() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if exists (select from public.signups as signup where signup.event_id = old.id) then
    perform private.refuse('event_has_signups', '已经有人报名，不能删除。不办了请改成“已取消”，系统会通知报名的人。');
  end if;
  return old;
end
$$;
alter function private.guard_event_deletion owner to app_definer;
create trigger c_guard_deletion before delete on public.events
for each row execute function private.guard_event_deletion();
