-- Lists say whether a full event still has room in line, and count teams as teams; an event's page names the telephone of
-- the union that organizes it, for whoever has a question. The rest of both shapes is as it was.

create or replace function private.event_summary_json(event public.events) returns jsonb
language sql stable set search_path = '' as $$
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
    'waitlistSize', event.waitlist_size,
    'teamSize', case when event.team_min_size is not null then jsonb_build_array(event.team_min_size, event.team_max_size) end,
    'pools', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'pool', seats.pool, 'capacity', seats.capacity, 'taken', seats.taken, 'waiting', seats.waiting,
        'pending', case when event.needs_review then (
          select count(*) from public.signups as pending
          where pending.event_id = event.id and pending.pool = seats.pool and pending.status = '待审核' and pending.holds_seat
        ) else 0 end
      ) order by seats.pool), '[]')
      from public.event_pools as seats where seats.event_id = event.id
    )
  )
$$;

create or replace function private.event_json(event public.events) returns jsonb
language sql stable set search_path = '' as $$
  select private.event_summary_json(event) || jsonb_build_object(
    'organizerPhone', (select organizer.phone from public.trade_unions as organizer where organizer.id = event.trade_union_id),
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
    'offerHours', event.offer_hours,
    'retentionDays', event.retention_days,
    'asksIdNumber', event.asks_id_number,
    'maxDifference', event.max_difference,
    'differenceFrom', event.difference_from,
    'signupIsClosed', event.signup_is_closed,
    'closing', private.event_closing_json(event.id),
    'canceledReason', event.canceled_reason
  )
$$;
