-- What everybody sees of an event, with who is still being reviewed and what was published when signups closed.

-- Closing fixes the list: its hash is published, so that nobody can say the queue was jumped. Who reopens closes again.
create table public.event_closings (
  id bigint generated always as identity primary key,
  event_id uuid not null references public.events (id) on delete cascade,
  closed_at timestamptz not null default now(),
  list_hash text not null check (list_hash ~ '^[0-9a-f]{64}$'),
  signup_count integer not null,
  list text,
  salt text
);
create index event_closings_event on public.event_closings (event_id, id);
comment on table public.event_closings is '报名截止名单：每次截止公布一行，名单的 SHA-256 职工看得到，可以核对自己的那一行。由系统填写，只供查看';
comment on column public.event_closings.id is '序号';
comment on column public.event_closings.event_id is '活动';
comment on column public.event_closings.closed_at is '公布的时间';
comment on column public.event_closings.list_hash is '名单全文的 SHA-256（十六进制小写）';
comment on column public.event_closings.signup_count is '名单上有多少份报名';
comment on column public.event_closings.list is '名单全文：每行是序号、名额、状态、核对码，没有姓名；清除个人信息时一起清除';
comment on column public.event_closings.salt is '算核对码用的随机数；清除个人信息时一起清除';
call private.guard_table('public.event_closings');
alter table public.event_closings enable row level security;
create policy "api functions publish lists" on public.event_closings for all to app_definer using (true) with check (true);
create policy "staff read closings" on public.event_closings for select to staff using (true);
grant select, insert, update on public.event_closings to app_definer;
grant select on public.event_closings to staff;

create or replace function private.event_phase(event public.events) returns text
language sql stable
set search_path = ''
as $$
  select case
    when event.state = '已取消' then '已取消'
    when now() >= event.ends_at then '已结束'
    when now() >= event.starts_at then '进行中'
    when now() < event.signup_opens_at then '未开始报名'
    when now() < event.signup_closes_at and not event.signup_is_closed then '报名中'
    else '报名截止'
  end
$$;

create function private.event_closing_json(event_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object('closedAt', closing.closed_at, 'hash', closing.list_hash, 'count', closing.signup_count)
  from public.event_closings as closing
  where closing.event_id = event_closing_json.event_id
  order by closing.id desc
  limit 1
$$;
comment on function private.event_closing_json is 'The hash that was published when signups last closed, or null.';

create or replace function private.event_summary_json(event public.events) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'id', event.id,
    'kind', event.kind,
    'title', event.title,
    'state', event.state,
    'phase', private.event_phase(event),
    'organizerName', (select organizer.name from public.trade_unions as organizer where organizer.id = event.trade_union_id),
    'startsAt', event.starts_at,
    'endsAt', event.ends_at,
    'placeName', event.place_name,
    'regionCode', event.region_code,
    'posterTone', event.poster_tone,
    'signupOpensAt', event.signup_opens_at,
    'signupClosesAt', event.signup_closes_at,
    'cancelDeadline', event.cancel_deadline,
    'pools', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'pool', seats.pool, 'capacity', seats.capacity, 'taken', seats.taken, 'waiting', seats.waiting,
        'pending', case when event.needs_review then (
          select count(*) from public.signups as pending
          where pending.event_id = event.id and pending.pool = seats.pool and pending.status = '待审核' and pending.holds_seat
        ) else 0 end
      ) order by seats.pool), '[]')
      from public.event_pools as seats where seats.event_id = event.id
    )
  )
$$;

create or replace function private.event_json(event public.events) returns jsonb
language sql stable
set search_path = ''
as $$
  select private.event_summary_json(event) || jsonb_build_object(
    'description', event.description,
    'coOrganizers', event.co_organizers,
    'address', event.address,
    'latitude', event.latitude,
    'longitude', event.longitude,
    'conditions', jsonb_build_object(
      'maleAge', case when event.male_min_age is not null then jsonb_build_array(event.male_min_age, event.male_max_age) end,
      'femaleAge', case when event.female_min_age is not null then jsonb_build_array(event.female_min_age, event.female_max_age) end,
      'regionCodes', to_jsonb(event.region_codes),
      'employers', to_jsonb(event.employers),
      'maritalStatuses', to_jsonb(coalesce(event.marital_statuses, '{}')),
      'needsPledge', event.needs_pledge
    ),
    'needsReview', event.needs_review,
    'waitlistSize', event.waitlist_size,
    'offerHours', event.offer_hours,
    'retentionDays', event.retention_days,
    'asksIdNumber', event.asks_id_number,
    'maxDifference', event.max_difference,
    'differenceFrom', event.difference_from,
    'teamSize', case when event.team_min_size is not null then jsonb_build_array(event.team_min_size, event.team_max_size) end,
    'signupIsClosed', event.signup_is_closed,
    'closing', private.event_closing_json(event.id),
    'canceledReason', event.canceled_reason
  )
$$;

grant execute on function private.event_closing_json(uuid) to app_definer;
