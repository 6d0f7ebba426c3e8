-- Of any number of people at once, exactly as many get through as there are seats.
create function private.take_seat(
  event public.events, pool public.pool_name, out status public.signup_status, out seat integer
)
language plpgsql
set search_path = pg_catalog, pg_temp
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
grant execute on function private.take_seat to app_definer;
