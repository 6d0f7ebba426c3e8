-- Giving a seat back and taking it over: the event is read once, and a balance nobody asked for is not counted.

create or replace function private.offer_next_seat(event public.events, pool public.pool_name) returns boolean
language plpgsql
set search_path = ''
as $$
declare
  next_signup public.signups;
begin
  if event.state <> '已发布' or now() >= event.starts_at or not exists (
    select from public.event_pools as seats
    where seats.event_id = event.id and seats.pool = offer_next_seat.pool and seats.waiting > 0 and seats.taken < seats.capacity
  ) or (event.max_difference is not null and not private.is_balanced_seat(event, pool)) then
    return false;
  end if;
  select * into next_signup from public.signups as waiting
  where waiting.event_id = event.id and waiting.pool = offer_next_seat.pool and waiting.status = '候补' and waiting.holds_seat
  order by waiting.line_number
  limit 1
  for update;
  if next_signup.id is null then
    return false;
  end if;

  update public.event_pools as seats set taken = seats.taken + 1, waiting = seats.waiting - 1
  where seats.event_id = event.id and seats.pool = offer_next_seat.pool;
  update public.signups as offered
  set status = '待确认', offer_expires_at = least(now() + make_interval(hours => event.offer_hours), event.starts_at)
  where offered.id = next_signup.id
  returning * into next_signup;
  perform private.record_signup_status(next_signup.id, '待确认', '有名额空出来了');
  perform private.send_message(next_signup.worker_id, '候补轮到您了',
    format('“%s”空出一个名额，请在 %s前确认，过时给下一位。', event.title,
      to_char(next_signup.offer_expires_at at time zone 'Asia/Shanghai', 'FMMM月FMDD日 HH24:MI')),
    private.signup_link(event.id));
  return true;
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
  return private.own_signup_json(own_signup, event);
end
$$;

create or replace function api.cancel_signup(signup_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_signup public.signups := private.lock_own_signup(signup_id);
  event public.events;
begin
  if own_signup.status = '已取消' then
    return private.signup_json(own_signup);
  end if;
  select * into event from public.events as found where found.id = own_signup.event_id;
  if not private.is_cancelable(own_signup.status, event) then
    perform private.raise_code(409, case
      when own_signup.status in ('已确认', '候补', '待确认', '待审核') then 'cancel_deadline_passed' else 'already_decided' end);
  end if;

  own_signup := private.end_signup(own_signup, '本人取消');
  return private.own_signup_json(own_signup, event);
end
$$;
