create function api.sign_up_for_event(event_id uuid, signup jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  token constant uuid := (signup ->> 'clientToken')::uuid;
  seen record;
  event public.events;
  seats public.event_pools;
  made public.signups;
  place record;
  here public.signups;
  joined public.teams;
  captain public.signups;
begin
  select asked as event, pools as seats,
    exists (
      select from public.signups as earlier where earlier.worker_id = own_id and earlier.event_id = asked.id
    ) as has_tried,
    exists (
      select from public.signups as late
      where late.status = '待确认' and late.offer_expires_at <= now() and late.event_id = asked.id and late.pool = pools.pool
    ) as has_late_offers,
    asked.state = '已发布' and not asked.signup_is_closed and not asked.needs_review and asked.team_min_size is null
      and now() >= asked.signup_opens_at and now() < least(asked.signup_closes_at, asked.starts_at)
      and pools.waiting >= asked.waitlist_size and (pools.taken >= pools.capacity or pools.waiting > 0) as is_full
  into seen
  from public.events as asked
  left join public.event_pools as pools on pools.event_id = asked.id and pools.pool::text in (signup ->> 'sex', '不限')
  where asked.id = sign_up_for_event.event_id;
  if seen.is_full and not seen.has_tried and not seen.has_late_offers then
    -- Not by private.raise_code: thousands are refused in the second an event opens.
    raise exception using errcode = 'PT409', message = 'event_full', detail = '';
  end if;

  event := seen.event;
  if seen.has_tried then
    made := private.submitted_signup(own_id, event.id, token);
    if made.id is not null then
      return private.own_signup_json(made, event);
    end if;
    perform private.check_attempts(own_id, event.id);
  end if;
  if event.id is null or event.state = '草稿' then
    perform private.raise_code(404, 'not_found');
  elsif event.state = '已取消' then
    perform private.raise_code(409, 'event_canceled');
  elsif now() < event.signup_opens_at then
    perform private.raise_code(409, 'signup_not_open');
  elsif now() >= event.signup_closes_at or now() >= event.starts_at or event.signup_is_closed then
    perform private.raise_code(409, 'signup_closed');
  end if;
  seats := seen.seats;
  if seats.pool is null then
    perform private.raise_code(422, 'condition_not_met', 'sex');
  end if;
  perform private.check_conditions(event, signup);

  if event.team_min_size is not null and nullif(trim(signup ->> 'invitationCode'), '') is null then
    joined := private.create_team(event, signup ->> 'teamName');
    if joined.id is null then
      -- The name may have gone to this very submission, which arrived twice at once.
      made := private.submitted_signup(own_id, event.id, token);
      if made.id is null then
        perform private.raise_code(409, 'team_name_taken');
      end if;
      return private.own_signup_json(made, event);
    end if;
  end if;

  if event.team_min_size is not null and joined.id is null then
    perform private.lock_pool(event.id, seats.pool);
    made := private.submitted_signup(own_id, event.id, token);
    if made.id is not null then
      return private.own_signup_json(made, event);
    end if;
    joined := private.find_team(event, signup ->> 'invitationCode');
    select * into captain from private.live_members(joined.id) as member where member.holds_seat;
    select case captain.status when '待确认' then '候补' when '已签到' then '已确认' else captain.status end as status,
      null::integer as seat into place;
  elsif event.needs_review then
    select '待审核'::public.signup_status as status, null::integer as seat into place;
  else
    if seen.has_late_offers then
      perform private.expire_offers(event.id, seats.pool);
    end if;
    select * into place from private.take_seat(event, seats.pool);
    if place.status is null then
      -- The last seat may have gone to this very submission, which arrived twice at once.
      made := private.submitted_signup(own_id, event.id, token);
      if made.id is null then
        perform private.raise_code(409, 'event_full');
      end if;
      return private.own_signup_json(made, event);
    end if;
  end if;
  here.worker_id := own_id;
  here.client_token := token;
  here.pool := seats.pool;
  here.status := place.status;
  here.seat_label := case
    when captain.id is not null and place.status = '已确认' then private.member_label(captain)
    else private.seat_label(seats.pool, place.seat)
  end;
  here.team_id := joined.id;
  here.holds_seat := captain.id is null;
  made := private.insert_signup(event, here, signup);

  if made.id is null then
    -- Somebody of this account, phone or ID number is in already, or this very submission arrived twice at once.
    made := private.submitted_signup(own_id, event.id, token);
    if made.id is null then
      perform private.raise_code(409, 'already_signed_up');
    end if;
    -- Nothing else was written but the counters: they go back to where they were.
    update public.event_pools as counted
    set taken = counted.taken - (place.status = '已确认')::integer, waiting = counted.waiting - (place.status = '候补')::integer,
      last_seat = counted.last_seat - (place.status = '已确认')::integer
    where counted.event_id = event.id and counted.pool = made.pool and place.status <> '待审核' and captain.id is null;
    update private.signup_counters as counter set last_number = counter.last_number - 1 where counter.event_id = event.id;
    update public.teams as unused set dissolved_at = now() where unused.id = joined.id and captain.id is null;
    return private.own_signup_json(made, event);
  end if;

  insert into public.signup_events (signup_id, status, note)
  values (made.id, made.status, case when captain.id is not null then '加入队伍' end);
  if captain.id is not null then
    perform private.send_message(captain.worker_id, '有人加入了队伍', format('%s 加入了您的队伍。', made.full_name),
      private.signup_link(event.id));
  elsif joined.id is not null then
    perform private.queue_text_check(event.id, own_id, '队名', joined.id, joined.name);
  end if;
  if event.max_difference is not null and made.status = '已确认' then
    perform private.promote_waiting(event.id, made.pool);
  end if;
  return private.own_signup_json(made, event);
end
$$;

comment on function api.sign_up_for_event is
  'Full or not at one look, then conditions, then the guarded counter: a seat, a place on the waitlist, or event_full. One live signup per worker, per verified phone and per ID number; the same clientToken again gives the same signup.';
alter function api.sign_up_for_event owner to app_definer;
grant execute on function api.sign_up_for_event to authenticated;
