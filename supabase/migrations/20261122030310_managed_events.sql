-- What organizers see of their events, and letting signups in.

create function private.managed_event_json(event public.events) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'event', private.event_summary_json(event),
    'needsReview', event.needs_review,
    'counts', (
      select jsonb_object_agg(status, (
        select count(*) from public.signups as signup where signup.event_id = event.id and signup.status = listed.status
      ))
      from unnest(enum_range(null::public.signup_status)) as listed (status)
    ),
    'lastPromotion', (
      select jsonb_build_object('at', change.at, 'pool', signup.pool, 'note', coalesce(change.note, ''))
      from public.signup_events as change
      join public.signups as signup on signup.id = change.signup_id
      where signup.event_id = event.id and change.status = '待确认'
      order by change.id desc
      limit 1
    )
  )
$$;
comment on function private.managed_event_json is 'ManagedEvent of shared/api: signups by status and the last time somebody moved up.';

create function private.signup_row_json(signup public.signups, event public.events, unmasked boolean) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'id', signup.id,
    'number', signup.number,
    'status', signup.status,
    'pool', signup.pool,
    'seatLabel', signup.seat_label,
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
comment on function private.signup_row_json is 'SignupRow of shared/api: one line of the roster, age as of the event''s day.';

grant execute on function
  private.managed_event_json(public.events), private.signup_row_json(public.signups, public.events, boolean)
to app_definer;

create function api.list_managed_events() returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.require_organizer();
begin
  perform private.expire_offers();
  return (
    select coalesce(jsonb_agg(private.managed_event_json(event) order by event.starts_at desc), '[]')
    from private.managed_events(own_id) as event
  );
end
$$;
comment on function api.list_managed_events is 'The organizer''s events, drafts included, with signups per status.';

create function api.get_managed_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  perform private.expire_offers(event.id);
  return private.managed_event_json(event) || jsonb_build_object('event', private.event_json(event));
end
$$;
comment on function api.get_managed_event is 'Live numbers of one of the organizer''s events, with its whole description for the export.';

create function api.review_signup(signup_id uuid, approve boolean, reason text default null) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.require_organizer();
  reviewed public.signups;
  event public.events;
  place record;
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
  select * into reviewed from public.signups as signup where signup.id = signup_id for update;
  if reviewed.status <> '待审核' then
    perform private.raise_code(409, 'already_decided');
  end if;
  if event.state = '已取消' then
    perform private.raise_code(409, 'event_canceled');
  end if;

  if approve then
    perform private.expire_offers(event.id, reviewed.pool);
    select * into place from private.take_seat(event.id, reviewed.pool, event.waitlist_size);
    if place.status is null then
      perform private.raise_code(409, 'event_full');
    end if;
  else
    select '未通过'::public.signup_status as status, null::integer as seat into place;
  end if;
  update public.signups as signup
  set status = place.status, seat_label = private.seat_label(signup.pool, place.seat),
    review_reason = nullif(trim(review_signup.reason), '')
  where signup.id = signup_id
  returning * into reviewed;
  perform private.record_signup_status(reviewed.id, reviewed.status, reviewed.review_reason);
  perform private.send_message(reviewed.worker_id, format('报名%s', case reviewed.status
      when '已确认' then '成功' when '候补' then '通过，进入候补' else '没有通过' end),
    format('“%s”%s', event.title, case reviewed.status
      when '已确认' then format('报名成功，座位号 %s。', reviewed.seat_label)
      when '候补' then '名额已满，您进入了候补，有名额会通知您。'
      else format('没有通过。%s', coalesce(reviewed.review_reason, '')) end),
    private.signup_link(event.id));
  return private.signup_row_json(reviewed, event, false);
end
$$;
comment on function api.review_signup is 'An organizer lets a signup in (a seat, else the waitlist by signup order) or not; once.';

call private.hand_over_api_functions();
grant execute on function
  api.list_managed_events(), api.get_managed_event(uuid), api.review_signup(uuid, boolean, text)
to authenticated;
