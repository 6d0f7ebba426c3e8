create function api.sign_up_for_event(event_id uuid, signup jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  token constant uuid := (signup ->> 'clientToken')::uuid;
  session constant integer := (signup ->> 'session')::integer;
  seen record;
  event public.events;
  place public.signups;
  placed record;
  made public.signups;
begin
  signup := private.with_child(own_id, signup);
  -- The event stays as it is read here until the end: whoever changes it waits, or came first.
  perform private.hold_event(event_id);
  select asked as event, pools.pool,
    -- The order leaves the planner only the index of one person, whatever it knows of a table that fills in a second.
    exists (
      select from (
        select from public.signups as earlier where earlier.worker_id = own_id and earlier.event_id = asked.id
        order by earlier.client_token limit 1
      ) as tried
    ) as has_tried,
    exists (
      select from public.signups as late
      where late.status = '待确认' and late.offer_expires_at <= now() and late.event_id = asked.id and late.pool = pools.pool
    ) as has_late_offers,
    asked.state = '已发布' and not asked.signup_is_closed and not asked.needs_review and asked.team_min_size is null
      and now() >= asked.signup_opens_at and now() < least(asked.signup_closes_at, asked.starts_at)
      and pools.pool is not null and asked.waitlist_size <= (
        select coalesce(sum(part.waiting), 0) from private.lines as part
        where part.event_id = asked.id and part.pool = pools.pool
      )
      and (asked.waitlist_size > 0 or not exists (
        select from public.seats as free
        where free.event_id = asked.id and free.pool = pools.pool and free.signup_id is null
      )) as is_full
  into seen
  from public.events as asked
  left join lateral (
    select own.pool from public.event_pools as own
    where own.event_id = asked.id and private.fits_pool(own, asked.starts_at, signup)
    order by own.place limit 1
  ) as pools on true
  where asked.id = sign_up_for_event.event_id;
  if seen.is_full and not seen.has_tried and not seen.has_late_offers then
    -- Not by private.raise_code, because thousands are refused in the second an event opens.
    raise exception using errcode = 'PT409', message = 'event_full', detail = '';
  end if;

  if seen.has_tried then
    made := private.submitted_signup(own_id, event_id, token);
    if made.id is not null then
      return private.own_signup_json(made, seen.event);
    end if;
    perform private.check_attempts(own_id, event_id, session, (signup ->> 'childId')::uuid);
  end if;
  -- The phone, too: whoever verifies one waits, or came first.
  select account.phone_hash into place.person_hash from private.worker_accounts as account
  where account.worker_id = own_id for share;
  event := seen.event;
  if session is not null then
    event := private.in_session(event, session);
  end if;
  perform private.check_open(event);
  if event.list_published_at is not null then
    perform private.raise_code(409, 'signup_closed');
  end if;
  if seen.pool is null then
    perform private.refuse_without_pool(event.id, signup);
  end if;
  if session is not null then
    perform private.check_other_sessions(event.id, own_id, session, (signup ->> 'childId')::uuid);
  end if;
  perform private.check_conditions(event, signup);
  perform private.check_own_answers(event.id, signup -> 'answers',
    event.team_min_size is null or nullif(trim(signup ->> 'invitationCode'), '') is null);
  perform private.check_team_name(event, signup);
  if seen.has_late_offers then
    perform private.expire_offers(event.id, seen.pool);
  end if;

  place.worker_id := own_id;
  place.client_token := token;
  place.pool := seen.pool;
  place.session_number := session;
  select * into placed from private.place_signup(event, place, signup);
  if placed.signup_id is null then
    -- The place may have gone to this very submission, which arrived twice at once.
    made := private.submitted_signup(own_id, event.id, token);
    if made.id is null then
      perform private.raise_code(case placed.refusal when 'team_not_found' then 404 else 409 end, placed.refusal);
    end if;
    return private.own_signup_json(made, event);
  end if;

  select * into made from public.signups as placed_signup where placed_signup.id = placed.signup_id;
  insert into public.signup_events (signup_id, status, note)
  values (made.id, made.status, case when not made.holds_seat then '加入队伍' end);
  if not made.holds_seat then
    perform private.tell_captain(made);
  elsif event.max_difference is not null and made.status = '已确认' then
    perform private.promote_waiting(event.id, made.pool);
  end if;
  return private.own_signup_json(made, event);
end
$$;

comment on function api.sign_up_for_event is
  'First one read tells whether the event is full, then the conditions are checked, then there is a seat, a place on the waitlist, or event_full. One live signup for each worker or child of theirs, verified phone and ID number, for the event or for each session where they are chosen. Repeating the same clientToken gives the same signup.';
alter function api.sign_up_for_event owner to app_definer;
grant execute on function api.sign_up_for_event to authenticated;
