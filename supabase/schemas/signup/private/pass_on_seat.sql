-- Frees the seat of a signup that has ended, in a locked pool: the next in line gets an offer, else it is free again.
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
  'Offers a freed seat to the next on the waitlist, in the caller''s transaction; without one, or once the event began, the seat is free. Who has none passes on nothing.';
grant execute on function private.pass_on_seat to app_definer;
