-- 组织者: named by phone in the console, for one event or for all events of one union; and what they may do.

create table public.organizers (
  id bigint generated always as identity primary key,
  name text not null check (length(name) between 1 and 20),
  phone text not null check (phone ~ '^1[3-9]\d{9}$'),
  event_id uuid references public.events (id) on delete cascade,
  trade_union_id text references public.trade_unions (id),
  created_at timestamptz not null default now(),
  constraint for_one_event_or_one_union check ((event_id is null) <> (trade_union_id is null)),
  constraint named_once_per_event unique (phone, event_id),
  constraint named_once_per_union unique (phone, trade_union_id)
);
create index organizers_event on public.organizers (event_id);
create index organizers_trade_union on public.organizers (trade_union_id);
comment on table public.organizers is '组织者：填手机号，指定一个活动，或一个工会的全部活动。本人用这个手机号登录小程序后看到“活动管理”';
comment on column public.organizers.id is '序号';
comment on column public.organizers.name is '姓名';
comment on column public.organizers.phone is '手机号（11 位），要与本人微信验证的手机号一致';
comment on column public.organizers.event_id is '负责哪个活动；与工会二选一';
comment on column public.organizers.trade_union_id is '负责哪个工会主办的全部活动；与活动二选一';
comment on column public.organizers.created_at is '填写时间，系统填写';

alter table public.organizers enable row level security;
create policy "api functions read organizers" on public.organizers for select to app_definer using (true);
create policy "staff name organizers" on public.organizers for all to staff using (true) with check (true);
grant select on public.organizers to app_definer;
grant select, insert, update, delete on public.organizers to staff;

create table private.export_links (
  token_hash bytea primary key,
  worker_id uuid not null references public.workers (id),
  event_id uuid not null references public.events (id) on delete cascade,
  format text not null check (format in ('xlsx', 'csv')),
  reason text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '5 minutes',
  redeemed_at timestamptz
);
comment on table private.export_links is 'A download that works once for five minutes; only the hash of its token is kept. With a reason it shows whole ID numbers.';
create index export_links_event on private.export_links (event_id, worker_id);
create index export_links_worker on private.export_links (worker_id);
alter table private.export_links enable row level security;
create policy "api functions keep links" on private.export_links for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.export_links to app_definer;

create function private.managed_events(worker_id uuid) returns setof public.events
language sql stable
set search_path = ''
as $$
  select event.*
  from public.events as event
  where exists (
    select from public.organizers as organizer
    where organizer.phone = private.verified_phone(managed_events.worker_id)
      and (organizer.event_id = event.id or organizer.trade_union_id = event.trade_union_id)
  )
$$;
comment on function private.managed_events is 'The events that a worker with that verified phone organizes.';

create function private.is_organizer(worker_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
  select exists (
    select from public.organizers as organizer where organizer.phone = private.verified_phone(is_organizer.worker_id)
  )
$$;

create function private.require_organizer() returns uuid
language plpgsql stable
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
begin
  if not private.is_organizer(own_id) then
    perform private.raise_code(403, 'not_organizer');
  end if;
  return own_id;
end
$$;

create function private.managed_event(event_id uuid) returns public.events
language plpgsql stable
set search_path = ''
as $$
declare
  event public.events;
begin
  select * into event from private.managed_events(private.require_organizer()) as managed where managed.id = event_id;
  if event.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return event;
end
$$;
comment on function private.managed_event is 'An event of this organizer; another organizer''s is not_found, nobody''s organizer gets not_organizer.';

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
  private.managed_events(uuid), private.require_organizer(), private.is_organizer(uuid), private.managed_event(uuid),
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

create function private.may_see_id_numbers(event_id uuid, worker_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
  select exists (
    select from private.export_links as link
    where link.event_id = may_see_id_numbers.event_id and link.worker_id = may_see_id_numbers.worker_id
      and link.reason is not null and link.redeemed_at > now() - interval '30 minutes'
  )
$$;
comment on function private.may_see_id_numbers is
  'Whole ID numbers only while a logged export with a reason is being written.';

create function api.list_signups(event_id uuid, after_number bigint default 0, page_size integer default 100, unmasked boolean default false)
returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
  own_id constant uuid := private.current_worker_id();
begin
  if unmasked and not private.may_see_id_numbers(event.id, own_id) then
    perform private.raise_code(403, 'forbidden');
  end if;
  return (
    select coalesce(jsonb_agg(page.line order by page.number), '[]')
    from (
      select signup.number, private.signup_row_json(signup, event, unmasked) as line
      from public.signups as signup
      where signup.event_id = event.id and signup.anonymized_at is null and signup.number > coalesce(after_number, 0)
      order by signup.number
      limit least(greatest(coalesce(page_size, 100), 1), 1000)
    ) as page
  );
end
$$;
comment on function api.list_signups is
  'The roster of an organizer''s event by signup number, page by page; ID numbers are masked unless a logged export with a reason asks.';

create function api.count_signups(event_id uuid) returns integer
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  return (
    select count(*) from public.signups as signup where signup.event_id = event.id and signup.anonymized_at is null
  );
end
$$;
comment on function api.count_signups is 'How many rows a complete roster has: canceled signups too, anonymized ones no more.';

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

create function api.create_export(event_id uuid, format text, reason text default null) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
  token constant text := private.random_token();
  link private.export_links;
begin
  if create_export.format is null or create_export.format not in ('xlsx', 'csv') then
    perform private.raise_code(422, 'invalid_input', 'format');
  end if;
  delete from private.export_links as old where old.expires_at < now() - interval '1 day';
  insert into private.export_links (token_hash, worker_id, event_id, format, reason)
  values (private.token_hash(token), private.current_worker_id(), event.id, create_export.format,
    nullif(trim(create_export.reason), ''))
  returning * into link;
  return jsonb_build_object('token', token, 'expiresAt', link.expires_at);
end
$$;
comment on function api.create_export is 'A link for one download within five minutes; a reason asks for whole ID numbers.';

create function api.redeem_export(token text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  link private.export_links;
  event public.events;
  row_count integer;
begin
  update private.export_links as found set redeemed_at = now()
  where found.token_hash = private.token_hash(token) and found.redeemed_at is null and found.expires_at > now()
  returning * into link;
  if link.token_hash is null then
    perform private.raise_code(410, 'link_expired');
  end if;
  select * into event from private.managed_events(link.worker_id) as managed where managed.id = link.event_id;
  if event.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  select count(*) into row_count from public.signups as signup
  where signup.event_id = event.id and signup.anonymized_at is null;
  perform private.log_access(
    (select format('%s %s', max(organizer.name), max(private.mask_phone(organizer.phone)))
      from public.organizers as organizer where organizer.phone = private.verified_phone(link.worker_id)),
    format('导出名单（%s%s）', link.format, case when link.reason is null then '' else '，含完整证件号码' end),
    event.title, link.reason, row_count
  );
  return jsonb_build_object(
    'workerId', link.worker_id, 'eventId', event.id, 'eventTitle', event.title, 'format', link.format,
    'unmasked', link.reason is not null, 'rowCount', row_count
  );
end
$$;
comment on function api.redeem_export is 'Takes the token of a link, once, and logs who exports how many; afterwards it is link_expired.';

create function api.get_me() returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  worker public.workers;
begin
  select * into worker from public.workers as own where own.id = private.current_worker_id();
  if worker.id is null then
    perform private.raise_code(401, 'unauthenticated');
  end if;
  return jsonb_build_object(
    'workerId', worker.id,
    'displayName', worker.display_name,
    'phoneMasked', worker.phone_masked,
    'isPhoneVerified', worker.phone_masked is not null,
    'isOrganizer', private.is_organizer(worker.id),
    'unreadMessages', (
      select count(*) from public.messages as message where message.worker_id = worker.id and message.read_at is null
    )
  );
end
$$;
comment on function api.get_me is 'Who the worker is to the app.';

grant execute on function private.may_see_id_numbers(uuid, uuid) to app_definer;
call private.hand_over_api_functions();
grant execute on function
  api.get_me(), api.list_managed_events(), api.get_managed_event(uuid), api.list_signups(uuid, bigint, integer, boolean),
  api.count_signups(uuid), api.review_signup(uuid, boolean, text), api.create_export(uuid, text, text)
to authenticated;
grant execute on function api.redeem_export(text) to anon, authenticated;
