-- One step of the waitlist: the first in line gets an offer for a seat that is free and keeps the balance.
create function private.offer_next_seat(event public.events, pool text) returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  next_signup public.signups;
  seat integer;
  -- Nobody is woken for a seat, unless the event begins before the day does.
  day constant timestamptz := private.in_daytime(now());
begin
  if event.state <> '已发布' or now() >= event.starts_at or event.kind = any (private.off_kinds())
    or not private.is_balanced_seat(event, pool) then
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
  -- A signup from before there was a line may be taking a seat at this moment.
  select free.number into seat from public.seats as free
  where free.event_id = event.id and free.pool = offer_next_seat.pool and free.signup_id is null
  order by free.number limit 1
  for update skip locked;
  if seat is null then
    return false;
  end if;

  perform private.give_seat(event.id, pool, seat, next_signup.id);
  update public.signups as offered
  set status = '待确认', offer_expires_at = private.offer_deadline(now(), event)
  where offered.id = next_signup.id
  returning * into next_signup;
  perform private.record_signup_status(next_signup.id, '待确认', '有名额空出来了');
  perform private.send_message(next_signup.worker_id, '候补轮到您了',
    private.addressed(next_signup) || format('“%s”空出一个名额，请在 %s前确认，过时给下一位。', event.title,
      to_char(next_signup.offer_expires_at at time zone 'Asia/Shanghai', 'FMMM月FMDD日 HH24:MI')),
    private.signup_link(event.id), case when day < event.starts_at then day else now() end);
  return true;
end
$$;

comment on function private.offer_next_seat is 'Offers a free seat of a locked pool to the first in line, if there is one, the event has not begun and its kind is not off. The seat is held at once; WeChat tells them in daytime.';
grant execute on function private.offer_next_seat to app_definer;
