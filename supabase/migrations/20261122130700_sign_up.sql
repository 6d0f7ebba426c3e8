-- Signing up, once more: what an event does not ask is not stored, a team takes one seat, and nobody tries forever.

create function private.asks_introduction(kind public.event_kind) returns boolean
language plpgsql immutable
set search_path = ''
as $$
begin
  return kind = '婚恋交友';
end
$$;
comment on function private.asks_introduction is
  'Whether participants meet each other: the capabilities hasIntroductions and isForSingles of shared/event, which a test compares.';

create or replace function private.check_conditions(event public.events, signup jsonb) returns void
language plpgsql stable
set search_path = ''
as $$
declare
  sex constant text := signup ->> 'sex';
  age constant integer := extract(year from age((event.starts_at at time zone 'Asia/Shanghai')::date, (signup ->> 'birthDate')::date));
  region constant text := signup ->> 'regionCode';
  failed constant text := case
    when sex is null or sex not in ('男', '女') then 'sex'
    when sex = '男' and age not between coalesce(event.male_min_age, 0) and coalesce(event.male_max_age, 200) then 'age'
    when sex = '女' and age not between coalesce(event.female_min_age, 0) and coalesce(event.female_max_age, 200) then 'age'
    when event.region_codes is not null and not coalesce(
      region = any (event.region_codes) or left(region, 4) || '00' = any (event.region_codes)
      or '340000' = any (event.region_codes), false) then 'region'
    when event.employers is not null and not coalesce(trim(signup ->> 'employer') = any (event.employers), false) then 'employer'
    when event.marital_statuses is not null
      and not coalesce(signup ->> 'maritalStatus' = any (event.marital_statuses), false) then 'marital_status'
    when event.needs_pledge and signup ->> 'pledgeVersion' is null then 'pledge'
    when event.asks_id_number and signup ->> 'idNumber' is null then 'id_number'
    when event.asks_id_number and (
      substr(signup ->> 'idNumber', 7, 8) <> to_char((signup ->> 'birthDate')::date, 'YYYYMMDD')
      or (substr(signup ->> 'idNumber', 17, 1)::integer % 2 = 1) <> (sex = '男')
    ) then 'id_number_matches'
  end;
begin
  if failed is not null then
    perform private.raise_code(422, 'condition_not_met', failed);
  end if;
  if signup ->> 'consentVersion' is null then
    perform private.raise_code(422, 'consent_missing');
  end if;
end
$$;

-- Whoever was not let in may try twice more, and nobody comes and goes more than ten times.
create function private.check_attempts(worker_id uuid, event_id uuid) returns void
language plpgsql stable
set search_path = ''
as $$
declare
  attempts integer;
  refused integer;
begin
  select count(*), count(*) filter (where earlier.status = '未通过') into attempts, refused
  from public.signups as earlier
  where earlier.worker_id = check_attempts.worker_id and earlier.event_id = check_attempts.event_id;
  if attempts >= 10 or refused >= 3 then
    perform private.raise_code(409, 'signup_limit_reached');
  end if;
end
$$;

create or replace function api.sign_up_for_event(event_id uuid, signup jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
  token constant uuid := (signup ->> 'clientToken')::uuid;
  id_number text;
  event public.events;
  seats public.event_pools;
  made public.signups;
  place record;
  joined public.teams;
  captain public.signups;
  meets boolean;
begin
  for made in
    select * from public.signups as earlier where earlier.worker_id = own_id and earlier.event_id = sign_up_for_event.event_id
  loop
    if made.client_token = token then
      return private.signup_json(made);
    end if;
  end loop;
  if found then
    perform private.check_attempts(own_id, event_id);
  end if;

  select * into event from public.events as found where found.id = sign_up_for_event.event_id and found.state <> '草稿';
  if event.id is null then
    perform private.raise_code(404, 'not_found');
  elsif event.state = '已取消' then
    perform private.raise_code(409, 'event_canceled');
  elsif now() < event.signup_opens_at then
    perform private.raise_code(409, 'signup_not_open');
  elsif now() >= event.signup_closes_at or now() >= event.starts_at or event.signup_is_closed then
    perform private.raise_code(409, 'signup_closed');
  end if;
  select * into seats from public.event_pools as found
  where found.event_id = event.id and found.pool::text in (signup ->> 'sex', '不限');
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
      return private.signup_json(made);
    end if;
  end if;

  if event.team_min_size is not null and joined.id is null then
    perform private.lock_pool(event.id, seats.pool);
    made := private.submitted_signup(own_id, event.id, token);
    if made.id is not null then
      return private.signup_json(made);
    end if;
    joined := private.find_team(event, signup ->> 'invitationCode');
    select * into captain from private.live_members(joined.id) as member where member.holds_seat;
    select case captain.status when '待确认' then '候补' when '已签到' then '已确认' else captain.status end as status,
      null::integer as seat into place;
  elsif event.needs_review then
    select '待审核'::public.signup_status as status, null::integer as seat into place;
  else
    if seats.taken >= seats.capacity or seats.waiting > 0 then
      perform private.expire_offers(event.id, seats.pool);
    end if;
    select * into place from private.take_seat(event, seats.pool);
    if place.status is null then
      -- The last seat may have gone to this very submission, which arrived twice at once.
      made := private.submitted_signup(own_id, event.id, token);
      if made.id is null then
        perform private.raise_code(409, 'event_full');
      end if;
      return private.signup_json(made);
    end if;
  end if;
  meets := private.asks_introduction(event.kind);
  if event.asks_id_number then
    id_number := signup ->> 'idNumber';
  end if;
  insert into public.signups (
    event_id, number, line_number, pool, worker_id, client_token, person_hash, id_number_hash, status, seat_label,
    team_id, holds_seat, full_name, sex, birth_date, phone, employer, region_code, marital_status, height_cm, education,
    occupation, interests, introduction, expectations, nickname, id_number_masked, pledge_version, consent_version
  )
  select
    event.id, given.number, given.number, seats.pool, own_id, token,
    (select account.phone_hash from private.worker_accounts as account where account.worker_id = own_id),
    case when id_number is not null then private.keyed_hash(id_number) end, place.status,
    case
      when captain.id is not null and place.status = '已确认' then private.member_label(captain)
      else private.seat_label(seats.pool, place.seat)
    end,
    joined.id, captain.id is null,
    signup ->> 'fullName', signup ->> 'sex', (signup ->> 'birthDate')::date, signup ->> 'phone',
    nullif(trim(signup ->> 'employer'), ''), signup ->> 'regionCode',
    case when meets or event.marital_statuses is not null then signup ->> 'maritalStatus' end,
    case when meets then (signup ->> 'heightCm')::integer end,
    case when meets then signup ->> 'education' end,
    case when meets then signup ->> 'occupation' end,
    case when meets and jsonb_typeof(signup -> 'interests') = 'array'
      then array(select jsonb_array_elements_text(signup -> 'interests')) end,
    case when meets then signup ->> 'introduction' end,
    case when meets then signup ->> 'expectations' end,
    case when meets then signup ->> 'nickname' end,
    case when id_number is not null then private.mask_id_number(id_number) end,
    case when meets or event.needs_pledge then signup ->> 'pledgeVersion' end,
    signup ->> 'consentVersion'
  from (select private.next_signup_number(event.id) as number) as given
  on conflict do nothing
  returning * into made;

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
    return private.signup_json(made);
  end if;

  if id_number is not null then
    insert into private.signup_secrets (signup_id, id_number) values (made.id, private.encrypt_text(id_number));
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
  return private.signup_json(made);
end
$$;
comment on function api.sign_up_for_event is
  'Window, conditions, then the guarded counter: a seat, a place on the waitlist, or event_full. One live signup per worker, per verified phone and per ID number; the same clientToken again gives the same signup.';

grant execute on function
  private.asks_introduction(public.event_kind), private.check_attempts(uuid, uuid)
to app_definer;
call private.hand_over_api_functions();
grant execute on function api.sign_up_for_event(uuid, jsonb) to authenticated;
