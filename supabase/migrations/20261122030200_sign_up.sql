-- Signing up: the window, the conditions, then a seat, a place in line, or a refusal that says why.

create function private.check_conditions(event public.events, signup jsonb) returns void
language plpgsql stable
set search_path = ''
as $$
declare
  sex constant text := signup ->> 'sex';
  age constant integer := extract(year from age((event.starts_at at time zone 'Asia/Shanghai')::date, (signup ->> 'birthDate')::date));
  region constant text := signup ->> 'regionCode';
  failed constant text := case
    when sex is null or sex not in ('男', '女') then 'sex'
    when not exists (
      select from public.event_pools as seats where seats.event_id = event.id and seats.pool::text in (sex, '不限')
    ) then 'sex'
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
comment on function private.check_conditions is
  'Refuses who does not fit, with the condition as detail: sex, age (on the event''s day), region, employer, marital_status, pledge, id_number, id_number_matches (GB 11643: digits 7–14 the birth date, digit 17 odd for men).';

create function private.submitted_signup(worker_id uuid, event_id uuid, client_token uuid) returns public.signups
language sql stable
set search_path = ''
as $$
  select * from public.signups as earlier
  where earlier.worker_id = submitted_signup.worker_id and earlier.event_id = submitted_signup.event_id
    and earlier.client_token = submitted_signup.client_token
$$;
comment on function private.submitted_signup is 'What an earlier arrival of the same submission made, if there was one.';

create function private.is_cancelable(status public.signup_status, event public.events) returns boolean
language sql stable
set search_path = ''
as $$
  select case
    when status = '已确认' then now() < event.cancel_deadline
    else status in ('待审核', '候补', '待确认') and now() < event.starts_at
  end
$$;
comment on function private.is_cancelable is
  'A confirmed seat can be given back until the deadline; who only waits can leave until the event begins.';

create function private.signup_json(signup public.signups) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'id', signup.id,
    'number', signup.number,
    'eventId', signup.event_id,
    'status', signup.status,
    'pool', signup.pool,
    'nickname', signup.nickname,
    'waitlistPlace', case when signup.status = '候补' then (
      select count(*) from public.signups as ahead
      where ahead.event_id = signup.event_id and ahead.pool = signup.pool and ahead.status = '候补'
        and ahead.number <= signup.number
    ) end,
    'offerExpiresAt', signup.offer_expires_at,
    'seatLabel', signup.seat_label,
    'canCancel', (
      select private.is_cancelable(signup.status, event) from public.events as event where event.id = signup.event_id
    ),
    'history', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'at', change.at, 'status', change.status, 'note', change.note
      ) order by change.id), '[]')
      from public.signup_events as change where change.signup_id = signup.id
    )
  )
$$;
comment on function private.signup_json is 'Signup of shared/api: the worker''s view of the own signup.';

grant execute on function
  private.check_conditions(public.events, jsonb), private.submitted_signup(uuid, uuid, uuid),
  private.is_cancelable(public.signup_status, public.events),
  private.signup_json(public.signups)
to app_definer;

create function api.sign_up_for_event(event_id uuid, signup jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
  token constant uuid := (signup ->> 'clientToken')::uuid;
  id_number text;
  event public.events;
  pool public.pool_name;
  made public.signups;
  place record;
begin
  made := private.submitted_signup(own_id, event_id, token);
  if made.id is not null then
    return private.signup_json(made);
  end if;

  event := private.published_event(event_id);
  case private.event_phase(event)
    when '已取消' then perform private.raise_code(409, 'event_canceled');
    when '未开始报名' then perform private.raise_code(409, 'signup_not_open');
    when '报名中' then null;
    else perform private.raise_code(409, 'signup_closed');
  end case;
  perform private.check_conditions(event, signup);
  select seats.pool into pool from public.event_pools as seats
  where seats.event_id = event.id and seats.pool::text in (signup ->> 'sex', '不限');

  if event.needs_review then
    select '待审核'::public.signup_status as status, null::integer as seat into place;
  else
    perform private.expire_offers(event.id, pool);
    select * into place from private.take_seat(event.id, pool, event.waitlist_size);
    if place.status is null then
      -- The last seat may have gone to this very submission, which arrived twice at once.
      made := private.submitted_signup(own_id, event.id, token);
      if made.id is null then
        perform private.raise_code(409, 'event_full');
      end if;
      return private.signup_json(made);
    end if;
  end if;
  if event.asks_id_number then
    id_number := signup ->> 'idNumber';
  end if;

  insert into public.signups (
    event_id, pool, worker_id, client_token, person_hash, id_number_hash, status, seat_label, full_name, sex, birth_date, phone, employer,
    region_code, marital_status, height_cm, education, occupation, interests, introduction, expectations, nickname,
    id_number_masked, pledge_version, consent_version
  )
  values (
    event.id, pool, own_id, token,
    (select account.phone_hash from private.worker_accounts as account where account.worker_id = own_id),
    private.keyed_hash(id_number), place.status, private.seat_label(pool, place.seat),
    signup ->> 'fullName', signup ->> 'sex', (signup ->> 'birthDate')::date, signup ->> 'phone',
    nullif(trim(signup ->> 'employer'), ''), signup ->> 'regionCode', signup ->> 'maritalStatus',
    (signup ->> 'heightCm')::integer, signup ->> 'education', signup ->> 'occupation',
    case when jsonb_typeof(signup -> 'interests') = 'array'
      then array(select jsonb_array_elements_text(signup -> 'interests')) end,
    signup ->> 'introduction', signup ->> 'expectations', signup ->> 'nickname',
    case when id_number is not null then private.mask_id_number(id_number) end, signup ->> 'pledgeVersion', signup ->> 'consentVersion'
  )
  on conflict do nothing
  returning * into made;

  if made.id is null then
    -- Somebody of this account, phone or ID number is in already, or this very submission arrived twice at once.
    made := private.submitted_signup(own_id, event.id, token);
    if made.id is null then
      perform private.raise_code(409, 'already_signed_up');
    end if;
    update public.event_pools as seats
    set taken = seats.taken - (place.status = '已确认')::integer, waiting = seats.waiting - (place.status = '候补')::integer
    where seats.event_id = event.id and seats.pool = made.pool and place.status <> '待审核';
    return private.signup_json(made);
  end if;

  if id_number is not null then
    insert into private.signup_secrets (signup_id, id_number) values (made.id, private.encrypt_text(id_number));
  end if;
  perform private.record_signup_status(made.id, made.status, null);
  return private.signup_json(made);
end
$$;
comment on function api.sign_up_for_event is
  'Window, conditions, then the guarded counter: a seat, a place on the waitlist, or event_full. One live signup per worker, per verified phone and per ID number; the same clientToken again gives the same signup.';

call private.hand_over_api_functions();
grant execute on function api.sign_up_for_event(uuid, jsonb) to authenticated;
