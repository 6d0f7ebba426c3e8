-- Frees the seat of an ended signup in a locked pool: the next in line gets an offer, otherwise it is free.
create function private.pass_on_seat(ended public.signups) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.seats as seat set signup_id = null where seat.signup_id = ended.id;
  if found then
    perform private.promote_waiting(ended.event_id, ended.pool);
  end if;
end
$$;

comment on function private.pass_on_seat is
  'Offers a freed seat to the next on the waitlist, in the caller''s transaction. When there is none, or after the event began, the seat is free. A signup without a seat passes on nothing.';
grant execute on function private.pass_on_seat to app_definer;
