-- Frees one seat of a locked pool: the next in line gets an offer, else the seat is free again.
create function private.pass_on_seat(event_id uuid, pool public.pool_name) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.event_pools as seats set taken = seats.taken - 1
  where seats.event_id = pass_on_seat.event_id and seats.pool = pass_on_seat.pool;
  perform private.promote_waiting(event_id, pool);
end
$$;

comment on function private.pass_on_seat is
  'Offers a freed seat to the next on the waitlist by number, in the caller''s transaction; without one, or once the event began, the seat is free.';
grant execute on function private.pass_on_seat to app_definer;
