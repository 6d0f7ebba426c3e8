create function api.accept_offer(signup_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_signup public.signups := private.lock_own_signup(signup_id);
  event public.events;
begin
  if own_signup.status = '已确认' then
    return private.signup_json(own_signup);
  end if;
  if own_signup.status = '已取消' and exists (
    select from public.signup_events as change where change.signup_id = own_signup.id and change.status = '待确认'
  ) then
    perform private.raise_code(409, 'offer_expired');
  end if;
  if own_signup.status <> '待确认' then
    perform private.raise_code(409, 'no_offer');
  end if;
  select * into event from public.events as found where found.id = own_signup.event_id;
  perform private.refuse_off(event.kind);
  event := private.in_session(event, own_signup.session_number);
  -- Until people are told, a cancelation can be taken back: the seat is theirs, and the news follows.
  if event.cancelation_told_at is not null then
    perform private.raise_code(409, 'event_canceled');
  end if;
  if own_signup.offer_expires_at <= now() or now() >= event.starts_at then
    perform private.raise_code(409, 'offer_expired');
  end if;

  update public.signups as own
  set status = '已确认', offer_expires_at = null, seat_label = (
    select seat.label from public.seats as seat where seat.signup_id = own.id
  )
  where own.id = own_signup.id
  returning * into own_signup;
  perform private.record_signup_status(own_signup.id, '已确认', '候补确认参加');
  return private.own_signup_json(own_signup, event);
end
$$;

comment on function api.accept_offer is 'Turns an offer into a seat before it expires. Repeating the call changes nothing.';
alter function api.accept_offer owner to app_definer;
grant execute on function api.accept_offer to authenticated;
