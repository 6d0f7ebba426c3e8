-- While there are free seats, nobody waits: each signup takes a row that no other is taking. A signup that finds none locks
-- the pool's row in share mode, which blocks those who free a seat, and looks again. Now it waits for signups that are
-- taking a seat, because one of them may roll back. Only after that is it sure that no seat is free.
-- The seat is locked and written in one block: a row that is locked in a block and written after it keeps both locks as a set
-- (MultiXact), which everybody who passes the row must read.
create function private.find_place(
  event public.events, pool text, signup_id uuid, out status public.signup_status, out label text
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  room integer;
begin
  if event.max_difference is null and not private.is_anybody_waiting(event.id, pool) then
    begin
      update public.seats as taken set signup_id = find_place.signup_id
      where taken.event_id = event.id and taken.pool = find_place.pool and taken.number = (
        select free.number from public.seats as free
        where free.event_id = event.id and free.pool = find_place.pool and free.signup_id is null
        order by free.number limit 1
        for update skip locked
      )
      returning taken.label into strict label;
      status := '已确认';
      return;
    exception when no_data_found then
      -- A seat that was given to somebody during this read is locked all the same. Waiting for the pool with this lock could
      -- deadlock with a holder of the pool who waits for the seat, so the block releases it.
      null;
    end;
  end if;

  room := private.lock_line(event, pool);
  if not private.is_anybody_waiting(event.id, pool) and private.is_balanced_seat(event, pool) then
    begin
      update public.seats as taken set signup_id = find_place.signup_id
      where taken.event_id = event.id and taken.pool = find_place.pool and taken.number = (
        select free.number from public.seats as free
        where free.event_id = event.id and free.pool = find_place.pool and free.signup_id is null
        order by free.number limit 1
        for update
      )
      returning taken.label into strict label;
      status := '已确认';
      return;
    exception when no_data_found then
      -- Those who waited for the same last seat would otherwise lock it one after the other, each until the end.
      null;
    end;
  end if;
  if room > 0 then
    status := '候补';
  end if;
end
$$;

comment on function private.find_place is
  'A seat when one is free, nobody waits and it keeps the balance: it is taken for this signup, which may be written later. Otherwise a place on the waitlist, otherwise no status (full). The line is locked until the end.';
grant execute on function private.find_place to app_definer;
