-- Seats under a limit to the difference between the sexes. Where an event has one, both its pools are locked, always in
-- the same order; two guarded counters on two rows would let both sexes grow at once and break the limit.

create or replace function private.lock_pool(event_id uuid, pool public.pool_name) returns void
language plpgsql
set search_path = ''
as $$
begin
  perform from public.event_pools as seats
  where seats.event_id = lock_pool.event_id
    and (seats.pool = lock_pool.pool or exists (
      select from public.events as event where event.id = lock_pool.event_id and event.max_difference is not null
    ))
  order by seats.pool
  for update;
end
$$;
comment on function private.lock_pool is
  'Locks a pool, and with it the other one where the event limits the difference: 男 before 女, whoever asks.';

create function private.is_balanced_seat(event public.events, pool public.pool_name) returns boolean
language sql stable
set search_path = ''
as $$
  select event.max_difference is null or (
    select sum(seats.taken) + 1 <= event.difference_from
      or coalesce(sum(seats.taken) filter (where seats.pool = is_balanced_seat.pool), 0) + 1
        - coalesce(sum(seats.taken) filter (where seats.pool <> is_balanced_seat.pool), 0) <= event.max_difference
    from public.event_pools as seats where seats.event_id = event.id
  )
$$;
comment on function private.is_balanced_seat is
  'Whether one more seat in a pool keeps the difference between the sexes: always before the first difference_from are in. Ask it under the lock of both pools.';

-- One step of the waitlist: the first in line gets an offer for a seat that is free and fair.
create function private.offer_next_seat(event public.events, pool public.pool_name) returns boolean
language plpgsql
set search_path = ''
as $$
declare
  next_signup public.signups;
begin
  if event.state <> '已发布' or now() >= event.starts_at or not exists (
    select from public.event_pools as seats
    where seats.event_id = event.id and seats.pool = offer_next_seat.pool and seats.waiting > 0 and seats.taken < seats.capacity
  ) or not private.is_balanced_seat(event, pool) then
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
comment on function private.offer_next_seat is 'Offers a free seat of a locked pool to the first in line, if there is one and the event has not begun.';

create function private.promote_waiting(event_id uuid, pool public.pool_name) returns void
language plpgsql
set search_path = ''
as $$
declare
  event public.events;
  other public.pool_name;
  has_moved boolean := true;
begin
  select * into event from public.events as found where found.id = promote_waiting.event_id;
  while has_moved loop
    has_moved := private.offer_next_seat(event, pool);
    if event.max_difference is not null then
      foreach other in array enum_range(null::public.pool_name) loop
        if other <> pool and private.offer_next_seat(event, other) then
          has_moved := true;
        end if;
      end loop;
    end if;
  end loop;
end
$$;
comment on function private.promote_waiting is
  'Offers every seat that is free and fair, in the order of the line, until nobody moves: one side''s growth may let the other grow.';

create or replace function private.pass_on_seat(event_id uuid, pool public.pool_name) returns void
language plpgsql
set search_path = ''
as $$
begin
  update public.event_pools as seats set taken = seats.taken - 1
  where seats.event_id = pass_on_seat.event_id and seats.pool = pass_on_seat.pool;
  perform private.promote_waiting(event_id, pool);
end
$$;

-- Seats only while nobody stands in line: who comes later never passes who waits.
drop function private.take_seat(uuid, public.pool_name, integer);
create function private.take_seat(
  event public.events, pool public.pool_name, out status public.signup_status, out seat integer
)
language plpgsql
set search_path = ''
as $$
declare
  is_fair boolean := true;
begin
  if event.max_difference is null then
    update public.event_pools as seats set taken = seats.taken + 1, last_seat = seats.last_seat + 1
    where seats.event_id = event.id and seats.pool = take_seat.pool
      and seats.taken < seats.capacity and seats.waiting = 0
    returning seats.last_seat into seat;
    if found then
      status := '已确认';
      return;
    end if;
    if exists (
      select from public.event_pools as seats
      where seats.event_id = event.id and seats.pool = take_seat.pool
        and (seats.taken >= seats.capacity or seats.waiting > 0) and seats.waiting >= event.waitlist_size
    ) then
      return;
    end if;
  end if;
  -- An update that finds no row locks none: a seat may be given back before the place in line is taken. So look again
  -- under the lock, or somebody would wait beside a free seat.
  perform private.lock_pool(event.id, pool);
  is_fair := private.is_balanced_seat(event, pool);
  update public.event_pools as seats set taken = seats.taken + 1, last_seat = seats.last_seat + 1
  where seats.event_id = event.id and seats.pool = take_seat.pool
    and is_fair and seats.taken < seats.capacity and seats.waiting = 0
  returning seats.last_seat into seat;
  if found then
    status := '已确认';
    return;
  end if;
  update public.event_pools as seats set waiting = seats.waiting + 1
  where seats.event_id = event.id and seats.pool = take_seat.pool and seats.waiting < event.waitlist_size;
  if found then
    status := '候补';
  end if;
end
$$;
comment on function private.take_seat is
  'The guarded counter: a seat while there is one and it is fair, else a place on the waitlist, else no status: full. Holds the pool''s row until the end.';

create or replace function private.expire_offers(only_event_id uuid default null, only_pool public.pool_name default null) returns integer
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
    order by signup.event_id, signup.pool, signup.line_number
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

create or replace function private.fill_new_seats() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.lock_pool(new.event_id, new.pool);
  perform private.promote_waiting(new.event_id, new.pool);
  return null;
end
$$;

-- The limit was eased, or the start moved: who could not move up before may now.
create function private.promote_after_changes() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  waiting_pool public.pool_name;
begin
  for waiting_pool in
    select seats.pool from public.event_pools as seats
    where seats.event_id = new.id and seats.waiting > 0
    order by seats.pool
    for update
  loop
    perform private.promote_waiting(new.id, waiting_pool);
  end loop;
  return null;
end
$$;
alter function private.promote_after_changes owner to app_definer;
create trigger promote_after_changes after update on public.events
for each row when (
  new.state = '已发布' and (new.max_difference, new.difference_from, new.starts_at)
    is distinct from (old.max_difference, old.difference_from, old.starts_at)
)
execute function private.promote_after_changes();

grant execute on function
  private.take_seat(public.events, public.pool_name),
  private.is_balanced_seat(public.events, public.pool_name), private.offer_next_seat(public.events, public.pool_name),
  private.promote_waiting(uuid, public.pool_name)
to app_definer;
