-- What a worker does with events: look, sign up, cancel, accept an offer.

create function api.list_events() returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.expire_offers();
  return (
    select coalesce(jsonb_agg(private.event_summary_json(event) order by event.starts_at, event.id), '[]')
    from public.events as event
    where event.state <> '草稿' and event.ends_at > now() - interval '60 days'
  );
end
$$;
comment on function api.list_events is 'Published and canceled events with seats left, by start; those over for 60 days are left out.';

create function api.get_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.expire_offers(event_id);
  return private.event_json(private.published_event(event_id));
end
$$;
comment on function api.get_event is 'One event with its conditions; a draft is not_found.';

create function api.sign_up_for_event(event_id uuid, signup jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
  token constant uuid := (signup ->> 'clientToken')::uuid;
  event public.events;
  pool public.pool_name;
  made public.signups;
  place record;
  is_seated boolean;
begin
  select * into made from public.signups as earlier where earlier.worker_id = own_id and earlier.client_token = token;
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
  end if;

  insert into public.signups (
    event_id, pool, worker_id, client_token, person_hash, status, seat_label, full_name, sex, birth_date, phone, employer,
    region_code, marital_status, height_cm, education, occupation, interests, introduction, expectations, nickname,
    id_number_masked, pledge_version, consent_version
  )
  values (
    event.id, pool, own_id, token,
    (select account.phone_hash from private.worker_accounts as account where account.worker_id = own_id),
    place.status, private.seat_label(pool, place.seat),
    signup ->> 'fullName', signup ->> 'sex', (signup ->> 'birthDate')::date, signup ->> 'phone',
    nullif(trim(signup ->> 'employer'), ''), signup ->> 'regionCode', signup ->> 'maritalStatus',
    (signup ->> 'heightCm')::integer, signup ->> 'education', signup ->> 'occupation',
    case when jsonb_typeof(signup -> 'interests') = 'array'
      then array(select jsonb_array_elements_text(signup -> 'interests')) end,
    signup ->> 'introduction', signup ->> 'expectations', signup ->> 'nickname',
    case when signup ->> 'idNumber' is not null then private.mask_id_number(signup ->> 'idNumber') end, signup ->> 'pledgeVersion', signup ->> 'consentVersion'
  )
  on conflict do nothing
  returning * into made;

  if made.id is null then
    -- Somebody of this account or phone is in already, or this very submission arrived twice at once.
    select * into made from public.signups as earlier where earlier.worker_id = own_id and earlier.client_token = token;
    if made.id is null then
      perform private.raise_code(409, 'already_signed_up');
    end if;
    is_seated := place.status = '已确认';
    update public.event_pools as seats
    set taken = seats.taken - is_seated::integer, waiting = seats.waiting - (place.status = '候补')::integer
    where seats.event_id = event.id and seats.pool = made.pool and place.status <> '待审核';
    return private.signup_json(made);
  end if;

  if event.asks_id_number and signup ->> 'idNumber' is not null then
    insert into private.signup_secrets (signup_id, id_number) values (made.id, private.encrypt_text(signup ->> 'idNumber'));
  end if;
  perform private.record_signup_status(made.id, made.status, null);
  return private.signup_json(made);
end
$$;
comment on function api.sign_up_for_event is
  'Window, conditions, then the guarded counter: a seat, a place on the waitlist, or event_full. One live signup per worker and per verified phone; the same clientToken again gives the same signup.';

create function private.mask_id_number(id_number text) returns text
language sql immutable
set search_path = ''
as $$ select case when length(id_number) = 18 then left(id_number, 4) || '**********' || right(id_number, 4) else '****' end $$;
comment on function private.mask_id_number is 'As maskIdNumber of shared/person/mask.ts.';

create function api.get_my_signup(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
  latest public.signups;
begin
  perform private.expire_offers(event_id);
  select * into latest from public.signups as own
  where own.event_id = get_my_signup.event_id and own.worker_id = own_id
  order by own.number desc
  limit 1;
  if latest.id is null then
    perform private.published_event(event_id);
    return null;
  end if;
  return private.signup_json(latest);
end
$$;
comment on function api.get_my_signup is 'The worker''s latest signup for an event, or null; an event nobody published is not_found.';

create function api.list_my_signups() returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
begin
  perform private.expire_offers(own.event_id)
  from public.signups as own
  where own.worker_id = own_id and own.status = '待确认' and own.offer_expires_at <= now();
  return (
    select coalesce(jsonb_agg(
      private.signup_json(own) || jsonb_build_object('event', private.event_summary_json(event)) order by own.number desc
    ), '[]')
    from public.signups as own
    join public.events as event on event.id = own.event_id
    where own.worker_id = own_id
  );
end
$$;
comment on function api.list_my_signups is 'The worker''s signups with their events, newest first.';

-- Locks the pool, then the signup: the order that every writer keeps.
create function private.lock_own_signup(signup_id uuid) returns public.signups
language plpgsql
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
  own_signup public.signups;
begin
  select * into own_signup from public.signups as own where own.id = signup_id and own.worker_id = own_id;
  if own_signup.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  perform private.lock_pool(own_signup.event_id, own_signup.pool);
  select * into own_signup from public.signups as own where own.id = signup_id for update;
  return own_signup;
end
$$;

create function api.cancel_signup(signup_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_signup public.signups := private.lock_own_signup(signup_id);
  event public.events;
  earlier_status public.signup_status;
begin
  if own_signup.status = '已取消' then
    return private.signup_json(own_signup);
  end if;
  select * into event from public.events as found where found.id = own_signup.event_id;
  if not private.is_cancelable(own_signup.status, event) then
    perform private.raise_code(409, case
      when own_signup.status in ('已确认', '候补', '待确认', '待审核') then 'cancel_deadline_passed' else 'already_decided' end);
  end if;

  earlier_status := own_signup.status;
  update public.signups as own set status = '已取消', offer_expires_at = null where own.id = own_signup.id
  returning * into own_signup;
  perform private.record_signup_status(own_signup.id, '已取消', '本人取消');
  if earlier_status = '候补' then
    update public.event_pools as seats set waiting = seats.waiting - 1
    where seats.event_id = own_signup.event_id and seats.pool = own_signup.pool;
  elsif earlier_status in ('已确认', '待确认') then
    perform private.pass_on_seat(own_signup.event_id, own_signup.pool);
  end if;
  return private.signup_json(own_signup);
end
$$;
comment on function api.cancel_signup is
  'Gives a seat or a place in line back; a freed seat is offered to the next in the same transaction. Twice is the same as once.';

create function api.accept_offer(signup_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_signup public.signups := private.lock_own_signup(signup_id);
  next_seat integer;
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
  if own_signup.offer_expires_at <= now() then
    perform private.raise_code(409, 'offer_expired');
  end if;

  update public.event_pools as seats set last_seat = seats.last_seat + 1
  where seats.event_id = own_signup.event_id and seats.pool = own_signup.pool
  returning seats.last_seat into next_seat;
  update public.signups as own
  set status = '已确认', offer_expires_at = null, seat_label = private.seat_label(own.pool, next_seat)
  where own.id = own_signup.id
  returning * into own_signup;
  perform private.record_signup_status(own_signup.id, '已确认', '候补确认参加');
  return private.signup_json(own_signup);
end
$$;
comment on function api.accept_offer is 'Turns an offer into a seat while it lasts; accepting twice is the same as once.';

create function api.set_verified_phone(worker_id uuid, phone text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  new_hash constant bytea := private.keyed_hash(phone);
begin
  update private.worker_accounts as account
  set phone = set_verified_phone.phone, phone_hash = new_hash, phone_verified_at = now()
  where account.worker_id = set_verified_phone.worker_id;
  if not found then
    perform private.raise_code(404, 'not_found');
  end if;
  update public.workers as worker set phone_masked = private.mask_phone(set_verified_phone.phone)
  where worker.id = set_verified_phone.worker_id;
  -- Live signups made before the phone was known count for the person from now on, unless the person is in already.
  update public.signups as own set person_hash = new_hash
  where own.worker_id = set_verified_phone.worker_id
    and own.status in ('待审核', '已确认', '候补', '待确认')
    and not exists (
      select from public.signups as other
      where other.event_id = own.event_id and other.person_hash = new_hash and other.id <> own.id
    );
  return jsonb_build_object('phoneMasked', private.mask_phone(phone));
end
$$;
comment on function api.set_verified_phone is
  'Keeps the phone number that WeChat or an SMS code vouches for. For the functions'' service key only.';

grant execute on function private.mask_id_number(text), private.lock_own_signup(uuid) to app_definer;
call private.hand_over_api_functions();
grant execute on function api.list_events(), api.get_event(uuid) to anon, authenticated;
grant execute on function
  api.sign_up_for_event(uuid, jsonb), api.get_my_signup(uuid), api.list_my_signups(), api.cancel_signup(uuid),
  api.accept_offer(uuid)
to authenticated;
grant execute on function api.set_verified_phone(uuid, text) to service_role;
