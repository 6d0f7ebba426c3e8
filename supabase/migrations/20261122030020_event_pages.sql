-- What everybody sees of an event: EventSummary and EventDetail of shared/api. Counts, never names.

create function private.event_phase(event public.events) returns text
language sql stable
set search_path = ''
as $$
  select case
    when event.state = '已取消' then '已取消'
    when now() >= event.ends_at then '已结束'
    when now() >= event.starts_at then '进行中'
    when now() < event.signup_opens_at then '未开始报名'
    when now() < event.signup_closes_at then '报名中'
    else '报名截止'
  end
$$;
comment on function private.event_phase is 'Where an event stands now, a word of shared/event/event-phase.ts.';

create function private.event_summary_json(event public.events) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'id', event.id,
    'kind', event.kind,
    'title', event.title,
    'state', event.state,
    'phase', private.event_phase(event),
    'organizerName', (select organizer.name from public.trade_unions as organizer where organizer.id = event.trade_union_id),
    'startsAt', event.starts_at,
    'endsAt', event.ends_at,
    'placeName', event.place_name,
    'regionCode', event.region_code,
    'posterTone', event.poster_tone,
    'signupOpensAt', event.signup_opens_at,
    'signupClosesAt', event.signup_closes_at,
    'cancelDeadline', event.cancel_deadline,
    'pools', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'pool', seats.pool, 'capacity', seats.capacity, 'taken', seats.taken, 'waiting', seats.waiting
      ) order by seats.pool), '[]')
      from public.event_pools as seats where seats.event_id = event.id
    )
  )
$$;

create function private.event_json(event public.events) returns jsonb
language sql stable
set search_path = ''
as $$
  select private.event_summary_json(event) || jsonb_build_object(
    'description', event.description,
    'coOrganizers', event.co_organizers,
    'address', event.address,
    'latitude', event.latitude,
    'longitude', event.longitude,
    'conditions', jsonb_build_object(
      'maleAge', case when event.male_min_age is not null then jsonb_build_array(event.male_min_age, event.male_max_age) end,
      'femaleAge', case when event.female_min_age is not null then jsonb_build_array(event.female_min_age, event.female_max_age) end,
      'regionCodes', to_jsonb(event.region_codes),
      'employers', to_jsonb(event.employers),
      'maritalStatuses', to_jsonb(coalesce(event.marital_statuses, '{}')),
      'needsPledge', event.needs_pledge
    ),
    'needsReview', event.needs_review,
    'waitlistSize', event.waitlist_size,
    'offerHours', event.offer_hours,
    'retentionDays', event.retention_days,
    'asksIdNumber', event.asks_id_number,
    'canceledReason', event.canceled_reason
  )
$$;
comment on function private.event_json is 'EventDetail of shared/api; never a name.';

create function private.published_event(event_id uuid) returns public.events
language plpgsql stable
set search_path = ''
as $$
declare
  event public.events;
begin
  select * into event from public.events as found where found.id = published_event.event_id and found.state <> '草稿';
  if event.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return event;
end
$$;
comment on function private.published_event is 'An event that workers may see; a draft is not_found.';

grant execute on function
  private.event_phase(public.events), private.event_summary_json(public.events), private.event_json(public.events),
  private.published_event(uuid)
to app_definer;
