-- Before the start the line has the first word, as for everybody. After it nobody is offered a seat any more, so that who stands at the
-- door does not wait for who stays at home.
create function private.take_door_seat(
  event public.events, at_door public.events, place public.signups, takes_over text, actor text
) returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  taken_label text;
  absent public.signups;
begin
  event.waitlist_size := 0;
  select found.label into taken_label from private.find_place(event, place.pool, place.id) as found;
  if taken_label is not null or at_door.starts_at > now() then
    return taken_label;
  end if;
  if private.is_balanced_seat(event, place.pool) then
    update public.seats as taken set signup_id = place.id
    where taken.event_id = event.id and taken.pool = place.pool and taken.number = (
      select free.number from public.seats as free
      where free.event_id = event.id and free.pool = place.pool and free.signup_id is null
      order by free.number limit 1
      for update
    )
    returning taken.label into taken_label;
  end if;
  if taken_label is null and takes_over is not null then
    select * into absent from private.absent_signups(event.id, place.pool) as missing where missing.seat_label = takes_over;
    if absent.id is not null then
      taken_label := private.give_away_seat(event, absent, place.id, actor);
    end if;
  end if;
  return taken_label;
end
$$;

comment on function private.take_door_seat is
  'A seat of a locked pool for somebody at the door, and its label: a free one, or after the start that of the label `takes_over`, unless its holder has come meanwhile. Null when there is none.';
grant execute on function private.take_door_seat to app_definer;
