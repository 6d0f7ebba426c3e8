-- Letting in many at once, and finding one of five thousand.

-- One decision under the lock of the signup's pool: what it became, or why it could not be decided.
create function private.decide_signup(signup_id uuid, event public.events, approve boolean, reason text, out refusal text)
language plpgsql
set search_path = ''
as $$
declare
  reviewed public.signups;
  place record;
begin
  select * into reviewed from public.signups as found where found.id = signup_id for update;
  if reviewed.status <> '待审核' or not reviewed.holds_seat then
    refusal := 'already_decided';
    return;
  end if;
  if approve then
    perform private.expire_offers(event.id, reviewed.pool);
    select * into place from private.take_seat(event, reviewed.pool);
    if place.status is null then
      refusal := 'event_full';
      return;
    end if;
  else
    select '未通过'::public.signup_status as status, null::integer as seat into place;
  end if;
  update public.signups as found
  set status = place.status, seat_label = private.seat_label(found.pool, place.seat),
    review_reason = nullif(trim(decide_signup.reason), '')
  where found.id = signup_id
  returning * into reviewed;
  perform private.record_signup_status(reviewed.id, reviewed.status, reviewed.review_reason);
  perform private.send_message(reviewed.worker_id, format('报名%s', case reviewed.status
      when '已确认' then '成功' when '候补' then '通过，进入候补' else '没有通过' end),
    format('“%s”%s', event.title, case reviewed.status
      when '已确认' then format('报名成功，座位号 %s。', reviewed.seat_label)
      when '候补' then '名额已满，您进入了候补，有名额会通知您。'
      else format('没有通过。%s', coalesce(reviewed.review_reason, '')) end),
    private.signup_link(event.id));
  if event.max_difference is not null and reviewed.status = '已确认' then
    perform private.promote_waiting(event.id, reviewed.pool);
  end if;
end
$$;
comment on function private.decide_signup is
  'Lets a pending signup of a locked pool in (a seat, else the waitlist by signup order) or not, and tells the worker; a code when it cannot.';
grant execute on function private.decide_signup(uuid, public.events, boolean, text) to app_definer;

create or replace function private.signup_row_json(signup public.signups, event public.events, unmasked boolean) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'id', signup.id,
    'number', signup.number,
    'status', signup.status,
    'pool', signup.pool,
    'seatLabel', signup.seat_label,
    'teamName', (select team.name from public.teams as team where team.id = signup.team_id),
    'isCaptain', signup.team_id is not null and signup.holds_seat,
    'fullName', signup.full_name,
    'sex', signup.sex,
    'birthDate', signup.birth_date,
    'age', extract(year from age((event.starts_at at time zone 'Asia/Shanghai')::date, signup.birth_date))::integer,
    'phone', signup.phone,
    'idNumber', case when unmasked then (
      select private.decrypt_text(secret.id_number) from private.signup_secrets as secret where secret.signup_id = signup.id
    ) else signup.id_number_masked end,
    'employer', signup.employer,
    'regionCode', signup.region_code,
    'regionName', (
      select concat_ws(' ', city.region_name, place.region_name)
      from public.trade_unions as place
      left join public.trade_unions as city
        on city.region_code = left(place.region_code, 4) || '00' and city.id <> place.id
      where place.region_code = signup.region_code
    ),
    'maritalStatus', signup.marital_status,
    'heightCm', signup.height_cm,
    'education', signup.education,
    'occupation', signup.occupation,
    'interests', to_jsonb(coalesce(signup.interests, '{}')),
    'introduction', signup.introduction,
    'expectations', signup.expectations,
    'nickname', signup.nickname,
    'reviewReason', signup.review_reason,
    'createdAt', signup.created_at,
    'signedUpAt', signup.created_at
  )
$$;

create or replace function api.review_signup(signup_id uuid, approve boolean, reason text default null) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.require_organizer();
  reviewed public.signups;
  event public.events;
  refusal text;
begin
  select signup.* into reviewed
  from public.signups as signup
  where signup.id = signup_id
    and signup.event_id in (select managed.id from private.managed_events(own_id) as managed);
  if reviewed.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  event := private.managed_event(reviewed.event_id);
  perform private.lock_pool(reviewed.event_id, reviewed.pool);
  if event.state = '已取消' then
    perform private.raise_code(409, 'event_canceled');
  end if;
  refusal := private.decide_signup(signup_id, event, approve, reason);
  if refusal is not null then
    perform private.raise_code(409, refusal);
  end if;
  select * into reviewed from public.signups as signup where signup.id = signup_id;
  return private.signup_row_json(reviewed, event, false);
end
$$;

create function api.review_signups(event_id uuid, signup_ids uuid[], approve boolean, reason text default null) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
  asked record;
  refusal text;
  outcomes jsonb := '[]';
begin
  if coalesce(cardinality(signup_ids), 0) not between 1 and 200 then
    perform private.raise_code(422, 'invalid_input', 'ids');
  end if;
  if event.state = '已取消' then
    perform private.raise_code(409, 'event_canceled');
  end if;
  perform from public.event_pools as seats where seats.event_id = event.id order by seats.pool for update;
  for asked in
    select wished.id, signup.number, signup.id is not null as is_here
    from (select distinct unnest(signup_ids) as id) as wished
    left join public.signups as signup on signup.id = wished.id and signup.event_id = event.id
    order by signup.number nulls last
  loop
    refusal := case when asked.is_here then private.decide_signup(asked.id, event, approve, reason) else 'not_found' end;
    outcomes := outcomes || jsonb_build_object(
      'id', asked.id, 'refusal', refusal,
      'status', (select signup.status from public.signups as signup where signup.id = asked.id and signup.event_id = event.id)
    );
  end loop;
  return outcomes;
end
$$;
comment on function api.review_signups is
  'Lets up to 200 signups in, or not, in the order they came, whatever order was asked; each is answered with its status or a refusal: not_found, already_decided, event_full.';

create function api.search_signups(
  event_id uuid, query text default '', status text default '', pool text default '', after_number bigint default 0, page_size integer default 50
)
returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
  words constant text := trim(coalesce(query, ''));
begin
  return (
    select coalesce(jsonb_agg(private.signup_row_json(page.found, event, false) order by (page.found).number), '[]')
    from (
      select signup as found
      from public.signups as signup
      where signup.event_id = event.id and signup.anonymized_at is null and signup.number > coalesce(after_number, 0)
        and (coalesce(search_signups.status, '') in ('', signup.status::text))
        and (coalesce(search_signups.pool, '') in ('', signup.pool::text))
        and (
          words = '' or strpos(signup.full_name, words) > 0 or upper(signup.seat_label) = upper(words)
          or (words ~ '^\d{3,11}$' and right(signup.phone, length(words)) = words)
          or exists (select from public.teams as team where team.id = signup.team_id and strpos(team.name, words) > 0)
        )
      order by signup.number
      limit least(greatest(coalesce(page_size, 50), 1), 200)
    ) as page
  );
end
$$;
comment on function api.search_signups is
  'The roster page by page, by signup number: by name, last digits of the phone, seat or team, and by status and pool. ID numbers are masked.';

call private.hand_over_api_functions();
grant execute on function
  api.review_signups(uuid, uuid[], boolean, text), api.search_signups(uuid, text, text, text, bigint, integer)
to authenticated;
