-- Organizers make events: a draft, its changes, publishing, closing and reopening signups, canceling, a copy.

create function private.require_organizer_of(trade_union_id text) returns uuid
language plpgsql stable
set search_path = ''
as $$
declare
  own_id constant uuid := private.require_organizer();
begin
  if not exists (
    select from public.organizers as organizer
    where organizer.phone = private.verified_phone(own_id) and organizer.trade_union_id = require_organizer_of.trade_union_id
  ) then
    perform private.raise_code(403, 'not_union_organizer');
  end if;
  return own_id;
end
$$;
comment on function private.require_organizer_of is 'Only who organizes all events of a union makes new ones for it.';

-- EventPlan of shared/api as columns. What the plan does not say stays as it is.
create function private.apply_plan(event public.events, plan jsonb) returns public.events
language plpgsql stable
set search_path = ''
as $$
declare
  conditions constant jsonb := plan -> 'conditions';
begin
  event.kind := plan ->> 'kind';
  event.title := trim(plan ->> 'title');
  event.co_organizers := nullif(trim(plan ->> 'coOrganizers'), '');
  event.description := coalesce(plan ->> 'description', '');
  event.poster_tone := plan ->> 'posterTone';
  event.place_name := trim(plan ->> 'placeName');
  event.address := trim(plan ->> 'address');
  event.region_code := plan ->> 'regionCode';
  event.latitude := (plan ->> 'latitude')::numeric;
  event.longitude := (plan ->> 'longitude')::numeric;
  event.starts_at := plan ->> 'startsAt';
  event.ends_at := plan ->> 'endsAt';
  event.signup_opens_at := plan ->> 'signupOpensAt';
  event.signup_closes_at := plan ->> 'signupClosesAt';
  event.cancel_deadline := plan ->> 'cancelDeadline';
  event.needs_review := (plan ->> 'needsReview')::boolean;
  event.waitlist_size := (plan ->> 'waitlistSize')::integer;
  event.offer_hours := (plan ->> 'offerHours')::integer;
  event.retention_days := (plan ->> 'retentionDays')::integer;
  event.asks_id_number := (plan ->> 'asksIdNumber')::boolean;
  event.max_difference := (plan ->> 'maxDifference')::integer;
  event.difference_from := (plan ->> 'differenceFrom')::integer;
  event.team_min_size := (plan -> 'teamSize' ->> 0)::integer;
  event.team_max_size := (plan -> 'teamSize' ->> 1)::integer;
  event.male_min_age := (conditions -> 'maleAge' ->> 0)::integer;
  event.male_max_age := (conditions -> 'maleAge' ->> 1)::integer;
  event.female_min_age := (conditions -> 'femaleAge' ->> 0)::integer;
  event.female_max_age := (conditions -> 'femaleAge' ->> 1)::integer;
  event.region_codes := private.text_list(conditions -> 'regionCodes');
  event.employers := private.text_list(conditions -> 'employers');
  event.marital_statuses := private.text_list(conditions -> 'maritalStatuses');
  event.needs_pledge := (conditions ->> 'needsPledge')::boolean;
  return event;
end
$$;

create function private.text_list(list jsonb) returns text[]
language sql immutable
set search_path = ''
as $$
  select case when jsonb_typeof(list) = 'array' and jsonb_array_length(list) > 0
    then array(select trim(entry) from jsonb_array_elements_text(list) as entry) end
$$;
comment on function private.text_list is 'A list of texts, or null when it is empty: no condition.';

create function private.apply_pools(event_id uuid, pools jsonb) returns void
language plpgsql
set search_path = ''
as $$
declare
  seats public.event_pools;
  wished record;
begin
  if (select count(distinct wish ->> 'pool') from jsonb_array_elements(pools) as wish) <> jsonb_array_length(pools)
    or (jsonb_array_length(pools) > 1 and exists (select from jsonb_array_elements(pools) as wish where wish ->> 'pool' = '不限')) then
    perform private.refuse_plan('pools', '名额要么男、女分开，要么不限，不能混用。');
  end if;
  for seats in
    select * from public.event_pools as own where own.event_id = apply_pools.event_id order by own.pool for update
  loop
    select (wish ->> 'capacity')::integer as capacity into wished
    from jsonb_array_elements(pools) as wish where wish ->> 'pool' = seats.pool::text;
    if wished.capacity is null then
      if exists (select from public.signups as signup where signup.event_id = apply_pools.event_id and signup.pool = seats.pool) then
        perform private.refuse_plan('pools', format('“%s”的名额已经有人报名，不能去掉。', seats.pool));
      end if;
      delete from public.event_pools as own where own.event_id = apply_pools.event_id and own.pool = seats.pool;
    elsif wished.capacity < seats.taken then
      perform private.refuse_plan('pools', format('“%s”已经占用 %s 个名额，不能减少到 %s。', seats.pool, seats.taken, wished.capacity));
    elsif wished.capacity <> seats.capacity then
      update public.event_pools as own set capacity = wished.capacity
      where own.event_id = apply_pools.event_id and own.pool = seats.pool;
    end if;
  end loop;
  insert into public.event_pools (event_id, pool, capacity)
  select apply_pools.event_id, (wish ->> 'pool')::public.pool_name, (wish ->> 'capacity')::integer
  from jsonb_array_elements(pools) as wish
  on conflict do nothing;
end
$$;
comment on function private.apply_pools is 'Seats as wished: more are offered to the waitlist at once, fewer than taken are refused.';

create function private.write_plan(event_id uuid, plan jsonb) returns void
language plpgsql
set search_path = ''
as $$
declare
  wished public.events;
begin
  select applied.* into wished
  from public.events as event cross join lateral private.apply_plan(event, plan) as applied where event.id = write_plan.event_id;
  update public.events as changed
  set (kind, title, co_organizers, description, poster_tone, place_name, address, region_code, latitude, longitude, starts_at,
      ends_at, signup_opens_at, signup_closes_at, cancel_deadline, needs_review, waitlist_size, offer_hours, retention_days,
      asks_id_number, max_difference, difference_from, team_min_size, team_max_size, male_min_age, male_max_age, female_min_age,
      female_max_age, region_codes, employers, marital_statuses, needs_pledge)
    = (wished.kind, wished.title, wished.co_organizers, wished.description, wished.poster_tone, wished.place_name, wished.address,
      wished.region_code, wished.latitude, wished.longitude, wished.starts_at, wished.ends_at, wished.signup_opens_at,
      wished.signup_closes_at, wished.cancel_deadline, wished.needs_review, wished.waitlist_size, wished.offer_hours,
      wished.retention_days, wished.asks_id_number, wished.max_difference, wished.difference_from, wished.team_min_size,
      wished.team_max_size, wished.male_min_age, wished.male_max_age, wished.female_min_age, wished.female_max_age,
      wished.region_codes, wished.employers, wished.marital_statuses, wished.needs_pledge)
  where changed.id = write_plan.event_id;
  perform private.apply_pools(event_id, plan -> 'pools');
end
$$;

grant execute on function
  private.write_plan(uuid, jsonb), private.require_organizer_of(text), private.apply_plan(public.events, jsonb), private.text_list(jsonb), private.apply_pools(uuid, jsonb)
to app_definer;

create function private.managed_detail_json(event_id uuid) returns jsonb
language sql stable
set search_path = ''
as $$
  select private.managed_event_json(event) || jsonb_build_object(
    'event', private.event_json(event),
    'finishedAt', event.finished_at,
    'canCreate', exists (
      select from public.organizers as organizer
      where organizer.phone = private.verified_phone(private.current_worker_id())
        and organizer.trade_union_id = event.trade_union_id
    )
  )
  from public.events as event where event.id = managed_detail_json.event_id
$$;
comment on function private.managed_detail_json is 'ManagedEventDetail of shared/api: what organizers read and edit.';
grant execute on function private.managed_detail_json(uuid) to app_definer;

create or replace function api.get_managed_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  perform private.expire_offers(event.id);
  perform private.close_signups(event.id);
  return private.managed_detail_json(event.id);
end
$$;

create function api.list_managed_unions() returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.require_organizer();
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('id', host.id, 'name', host.name) order by host.id), '[]')
    from public.trade_unions as host
    where host.id in (
      select organizer.trade_union_id from public.organizers as organizer where organizer.phone = private.verified_phone(own_id)
    )
  );
end
$$;
comment on function api.list_managed_unions is 'The unions for which the organizer may make events.';

create function api.create_event(event_id uuid, trade_union_id text, plan jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  made public.events;
begin
  perform private.require_organizer_of(trade_union_id);
  if exists (select from public.events as earlier where earlier.id = create_event.event_id) then
    perform private.managed_event(event_id);
    return private.managed_detail_json(event_id);
  end if;
  made := private.apply_plan(made, plan);
  -- The same request may be on its way twice at once: the second waits for the first and answers with what it made.
  insert into public.events (id, trade_union_id, kind, title, place_name, address, region_code, starts_at, ends_at,
    signup_opens_at, signup_closes_at, cancel_deadline)
  values (event_id, create_event.trade_union_id, made.kind, made.title, made.place_name, made.address, made.region_code,
    made.starts_at, made.ends_at, made.signup_opens_at, made.signup_closes_at, made.cancel_deadline)
  on conflict on constraint events_pkey do nothing;
  if not found then
    perform private.managed_event(event_id);
    return private.managed_detail_json(event_id);
  end if;
  perform private.write_plan(event_id, plan);
  return private.managed_detail_json(event_id);
end
$$;
comment on function api.create_event is
  'A draft of a union''s organizer. The id is the phone''s token: the same one again answers with what it made.';

create function api.update_event(event_id uuid, plan jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  if event.state = '已取消' or event.ends_at <= now() then
    perform private.raise_code(409, 'event_over');
  end if;
  -- Pools before the event's row, as whoever signs up locks them.
  perform from public.event_pools as seats where seats.event_id = event.id order by seats.pool for update;
  select * into event from public.events as found where found.id = event.id for no key update;
  if event.state = '已发布' and (plan ->> 'startsAt')::timestamptz <> event.starts_at and (plan ->> 'startsAt')::timestamptz <= now() then
    perform private.refuse_plan('startsAt', '新的开始时间已经过去了。');
  end if;
  perform private.write_plan(event.id, plan);
  return private.managed_detail_json(event.id);
end
$$;
comment on function api.update_event is
  'Changes a draft or a published event; another time or place is told to everybody signed up. Over or canceled: event_over.';

call private.hand_over_api_functions();
grant execute on function
  api.list_managed_unions(), api.create_event(uuid, text, jsonb), api.update_event(uuid, jsonb)
to authenticated;
