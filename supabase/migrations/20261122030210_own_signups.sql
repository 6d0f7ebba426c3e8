-- Looking at events and at one's own signups, giving a seat back, taking an offered one.

create function api.list_events() returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.expire_offers();
  return (
    select coalesce(jsonb_agg(private.event_summary_json(event) order by event.starts_at, event.id), '[]')
    from public.events as event
    where event.state <> '草稿' and event.ends_at > now() - interval '60 days'
  );
end
$$;
comment on function api.list_events is 'Published and canceled events with seats left, by start; those over for 60 days are left out.';

create function api.get_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.expire_offers(event_id);
  return private.event_json(private.published_event(event_id));
end
$$;
comment on function api.get_event is 'One event with its conditions; a draft is not_found.';

create function api.get_my_signup(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
  latest public.signups;
begin
  perform private.expire_offers(event_id);
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
comment on function api.get_my_signup is 'The worker''s latest signup for an event, or null; an event nobody published is not_found.';

create function api.list_my_signups() returns jsonb
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
      private.signup_json(own) || jsonb_build_object('event', private.event_summary_json(event)) order by own.number desc
    ), '[]')
    from public.signups as own
    join public.events as event on event.id = own.event_id
    where own.worker_id = own_id
  );
end
$$;
comment on function api.list_my_signups is 'The worker''s signups with their events, newest first.';

-- Locks the pool, then the signup: the order that every writer keeps.
create function private.lock_own_signup(signup_id uuid) returns public.signups
language plpgsql
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
  own_signup public.signups;
begin
  select * into own_signup from public.signups as own where own.id = signup_id and own.worker_id = own_id;
  if own_signup.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  perform private.lock_pool(own_signup.event_id, own_signup.pool);
  select * into own_signup from public.signups as own where own.id = signup_id for update;
  return own_signup;
end
$$;

grant execute on function private.lock_own_signup(uuid) to app_definer;

create function api.cancel_signup(signup_id uuid) returns jsonb
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
  return private.signup_json(own_signup);
end
$$;
comment on function api.cancel_signup is
  'Gives a seat or a place in line back; a freed seat is offered to the next in the same transaction. Twice is the same as once.';

create function api.accept_offer(signup_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_signup public.signups := private.lock_own_signup(signup_id);
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
  if exists (select from public.events as event where event.id = own_signup.event_id and event.state = '已取消') then
    perform private.raise_code(409, 'event_canceled');
  end if;
  if own_signup.offer_expires_at <= now() then
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
comment on function api.accept_offer is 'Turns an offer into a seat while it lasts; accepting twice is the same as once.';

call private.hand_over_api_functions();
grant execute on function api.list_events(), api.get_event(uuid) to anon, authenticated;
grant execute on function
  api.get_my_signup(uuid), api.list_my_signups(), api.cancel_signup(uuid), api.accept_offer(uuid)
to authenticated;
