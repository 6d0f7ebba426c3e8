-- What a worker sees of the own signup, promises included: the place in line, why nobody moves up, and when somebody did.

create function private.waiting_reason(signup public.signups, event public.events) returns text
language plpgsql stable
set search_path = ''
as $$
declare
  seats public.event_pools;
begin
  if signup.status <> '候补' then
    return null;
  end if;
  if event.state = '已取消' or now() >= event.starts_at then
    return '活动已经开始或取消，候补不再递补。';
  end if;
  select * into seats from public.event_pools as own where own.event_id = event.id and own.pool = signup.pool;
  if seats.taken >= seats.capacity then
    return '名额都有人，有人取消才能递补，按报名先后。';
  end if;
  if not private.is_balanced_seat(event, signup.pool) then
    return format('这场活动男女最多相差 %s 人，现在%s士多；另一方有人报名就按报名先后递补。', event.max_difference, signup.pool);
  end if;
  return '名额正在按报名先后递补，请留意消息。';
end
$$;
comment on function private.waiting_reason is 'One sentence for who waits: why they have not moved up yet. Null for everybody else.';

create function private.last_promotion_at(signup public.signups) returns timestamptz
language sql stable
set search_path = ''
as $$
  select max(change.at)
  from public.signup_events as change
  join public.signups as promoted on promoted.id = change.signup_id
  where promoted.event_id = signup.event_id and promoted.pool = signup.pool and change.status = '待确认'
$$;

create or replace function private.signup_json(signup public.signups) returns jsonb
language plpgsql stable
set search_path = ''
as $$
declare
  event public.events;
begin
  select * into event from public.events as found where found.id = signup.event_id;
  return jsonb_build_object(
    'id', signup.id,
    'number', signup.number,
    'eventId', signup.event_id,
    'status', signup.status,
    'pool', signup.pool,
    'nickname', signup.nickname,
    'waitlistPlace', case when signup.status = '候补' then (
      select count(*) from public.signups as ahead
      where ahead.event_id = signup.event_id and ahead.pool = signup.pool and ahead.status = '候补' and ahead.holds_seat
        and ahead.line_number <= signup.line_number
    ) end,
    'waitingReason', private.waiting_reason(signup, event),
    'lastPromotionAt', case when signup.status in ('候补', '待确认') then private.last_promotion_at(signup) end,
    'offerExpiresAt', signup.offer_expires_at,
    'seatLabel', signup.seat_label,
    'canCancel', private.is_cancelable(signup.status, event),
    'team', case when signup.team_id is not null then private.team_json(signup) end,
    'closingLine', case when event.list_published_at is not null then private.closing_line(signup) end,
    'canRate', event.finished_at is not null and private.has_attended(signup) and signup.anonymized_at is null and not exists (
      select from public.event_feedback as given where given.signup_id = signup.id
    ),
    'feedback', case when event.finished_at is not null then (
      select jsonb_build_object('grade', given.grade, 'comment', given.comment)
      from public.event_feedback as given where given.signup_id = signup.id
    ) end,
    'history', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'at', change.at, 'status', change.status, 'note', change.note
      ) order by change.id), '[]')
      from public.signup_events as change where change.signup_id = signup.id
    )
  );
end
$$;
comment on function private.signup_json is 'Signup of shared/api: the worker''s view of the own signup.';

create or replace function private.end_signup(signup public.signups, note text) returns public.signups
language plpgsql
set search_path = ''
as $$
declare
  held public.signups := signup;
  ended public.signups;
begin
  if held.team_id is not null and held.holds_seat and private.hand_over_team(held) then
    held.holds_seat := false;
  end if;
  update public.signups as own set status = '已取消', offer_expires_at = null where own.id = held.id
  returning * into ended;
  perform private.record_signup_status(held.id, '已取消', note);
  if not held.holds_seat then
    return ended;
  end if;
  if held.status = '候补' then
    update public.event_pools as seats set waiting = seats.waiting - 1
    where seats.event_id = held.event_id and seats.pool = held.pool;
  elsif held.status in ('已确认', '待确认') then
    perform private.pass_on_seat(held.event_id, held.pool);
  end if;
  return ended;
end
$$;
comment on function private.end_signup is
  'Cancels a signup as it was when its pool was locked, with a note for its history; a seat is offered on in the same transaction. A captain who leaves hands the team to who joined first.';

create or replace function api.get_my_signup(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
  latest public.signups;
begin
  perform private.expire_offers(event_id);
  perform private.close_signups(event_id);
  select * into latest from public.signups as own
  where own.event_id = get_my_signup.event_id and own.worker_id = own_id
  order by own.number desc
  limit 1;
  if latest.id is null then
    perform private.published_event(event_id);
    return null;
  end if;
  return private.signup_json(latest);
end
$$;

create or replace function api.get_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.expire_offers(event_id);
  perform private.close_signups(event_id);
  return private.event_json(private.published_event(event_id));
end
$$;

create or replace function api.list_my_signups() returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
begin
  perform private.expire_offers(own.event_id)
  from public.signups as own
  where own.worker_id = own_id and own.status = '待确认' and own.offer_expires_at <= now();
  return (
    select coalesce(jsonb_agg(
      private.signup_json(own) || jsonb_build_object('event', private.event_summary_json(event)) order by own.created_at desc, own.id
    ), '[]')
    from public.signups as own
    join public.events as event on event.id = own.event_id
    where own.worker_id = own_id
  );
end
$$;

create or replace function api.accept_offer(signup_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_signup public.signups := private.lock_own_signup(signup_id);
  event public.events;
  next_seat integer;
begin
  if own_signup.status = '已确认' then
    return private.signup_json(own_signup);
  end if;
  if own_signup.status = '已取消' and exists (
    select from public.signup_events as change where change.signup_id = own_signup.id and change.status = '待确认'
  ) then
    perform private.raise_code(409, 'offer_expired');
  end if;
  if own_signup.status <> '待确认' then
    perform private.raise_code(409, 'no_offer');
  end if;
  select * into event from public.events as found where found.id = own_signup.event_id;
  if event.state = '已取消' then
    perform private.raise_code(409, 'event_canceled');
  end if;
  if own_signup.offer_expires_at <= now() or now() >= event.starts_at then
    perform private.raise_code(409, 'offer_expired');
  end if;

  update public.event_pools as seats set last_seat = seats.last_seat + 1
  where seats.event_id = own_signup.event_id and seats.pool = own_signup.pool
  returning seats.last_seat into next_seat;
  update public.signups as own
  set status = '已确认', offer_expires_at = null, seat_label = private.seat_label(own.pool, next_seat)
  where own.id = own_signup.id
  returning * into own_signup;
  perform private.record_signup_status(own_signup.id, '已确认', '候补确认参加');
  return private.signup_json(own_signup);
end
$$;

grant execute on function
  private.waiting_reason(public.signups, public.events), private.last_promotion_at(public.signups)
to app_definer;
