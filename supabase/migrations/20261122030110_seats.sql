-- Seats, the waitlist and its offers. Whatever two people can race for happens under the lock of the pool's row
-- (event_pools): first the pool, then the signups, always in that order.

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

create function private.signup_link(event_id uuid) returns text
language sql immutable
set search_path = ''
as $$ select format('/events/%s', event_id) $$;

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
  if found then
    status := '候补';
  end if;
end
$$;
comment on function private.take_seat is
  'The guarded counter: a seat while there is one, else a place on the waitlist, else no status: full. Holds the pool''s row until the end.';

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

-- Ends a live signup of a locked pool: whoever waits leaves the line, a seat goes to the next.
create function private.end_signup(signup public.signups, note text) returns public.signups
language plpgsql
set search_path = ''
as $$
declare
  ended public.signups;
begin
  update public.signups as own set status = '已取消', offer_expires_at = null where own.id = signup.id
  returning * into ended;
  perform private.record_signup_status(signup.id, '已取消', note);
  if signup.status = '候补' then
    update public.event_pools as seats set waiting = seats.waiting - 1
    where seats.event_id = signup.event_id and seats.pool = signup.pool;
  elsif signup.status in ('已确认', '待确认') then
    perform private.pass_on_seat(signup.event_id, signup.pool);
  end if;
  return ended;
end
$$;
comment on function private.end_signup is
  'Cancels a signup as it was when its pool was locked, with a note for its history; a seat is offered on in the same transaction.';

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

grant execute on function
  private.record_signup_status(uuid, public.signup_status, text), private.seat_label(public.pool_name, integer),
  private.signup_link(uuid), private.take_seat(uuid, public.pool_name, integer),
  private.pass_on_seat(uuid, public.pool_name), private.end_signup(public.signups, text), private.lock_pool(uuid, public.pool_name),
  private.expire_offers(uuid, public.pool_name)
to app_definer;
