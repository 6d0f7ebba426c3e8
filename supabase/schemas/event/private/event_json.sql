create function private.event_json(event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.event_summary_json(event) || jsonb_build_object(
    'organizerPhone', (select organizer.phone from public.trade_unions as organizer where organizer.id = event.trade_union_id),
    'description', event.description,
    'coOrganizers', event.co_organizers,
    'attachment', private.event_file_json(event.id, '附件'),
    'address', event.address,
    'latitude', event.latitude,
    'longitude', event.longitude,
    'conditions', jsonb_build_object(
      'maleAge', case when event.male_min_age is not null then jsonb_build_array(event.male_min_age, event.male_max_age) end,
      'femaleAge', case when event.female_min_age is not null then jsonb_build_array(event.female_min_age, event.female_max_age) end,
      'regionCodes', to_jsonb(event.region_codes),
      'employers', to_jsonb(event.employers),
      'maritalStatuses', to_jsonb(coalesce(event.marital_statuses, '{}')),
      'needsPledge', event.needs_pledge,
      'attendees', event.attendees,
      'childAge', case when event.child_min_age is not null then jsonb_build_array(event.child_min_age, event.child_max_age) end,
      'companions', event.companions
    ),
    'pools', private.pools_json(event, true),
    'sessions', private.sessions_json(event.id),
    'questions', private.questions_json(event.id, false),
    'needsReview', event.needs_review,
    'opensAtOnce', event.opens_at_once,
    'offerHours', event.offer_hours,
    'retentionDays', event.retention_days,
    'asksIdNumber', event.asks_id_number,
    'maxDifference', event.max_difference,
    'differenceFrom', event.difference_from,
    'signupIsClosed', event.signup_is_closed,
    'closing', private.event_closing_json(event.id),
    -- A mistake can be taken back until people are told.
    'canceledReason', case when event.cancelation_told_at is not null then event.canceled_reason end
  );
end
$$;

comment on function private.event_json is 'EventDetail of shared/event, without names.';
grant execute on function private.event_json to app_definer;
