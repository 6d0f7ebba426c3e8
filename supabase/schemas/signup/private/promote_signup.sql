create function private.promote_signup(signup public.signups, event public.events, reason text, actor text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  seat public.seats;
begin
  if signup.status = '待确认' then
    select * into seat from public.seats as held where held.signup_id = signup.id;
  else
    -- A signup from before there was a line may be taking the last free seat at this moment.
    select * into seat from public.seats as free
    where free.event_id = event.id and free.pool = signup.pool and free.signup_id is null
    order by free.number limit 1
    for update skip locked;
    if seat.number is null then
      perform private.refuse_act('空着的名额刚刚有人占了，请看一下名单再试。');
    end if;
    perform private.give_seat(event.id, signup.pool, seat.number, signup.id);
  end if;
  update public.signups as own
  set status = '已确认', offer_expires_at = null, seat_label = seat.label
  where own.id = signup.id;
  perform private.record_signup_status(signup.id, '已确认', format('主办方递补：%s', reason), actor);
  perform private.tell_act(signup, event, '候补转正了',
    format('，主办方给您递补了名额，座位号 %s。来不了请尽早取消，把名额留给别人。', seat.label));
  if event.max_difference is not null then
    perform private.promote_waiting(event.id, signup.pool);
  end if;
end
$$;

comment on function private.promote_signup is
  'Confirms a waiting person of a locked pool: on the offered seat, or on a free one when nobody waits in front. Call it only without a promotion_fault.';
grant execute on function private.promote_signup to app_definer;
