create function private.give_seat(event_id uuid, pool text, number integer, signup_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.seats as seat set signup_id = give_seat.signup_id
  where seat.event_id = give_seat.event_id and seat.pool = give_seat.pool and seat.number = give_seat.number;
end
$$;

comment on function private.give_seat is 'Writes the holder of a seat that the caller has locked. Without a number it does nothing.';
grant execute on function private.give_seat to app_definer;
