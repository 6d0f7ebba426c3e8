create function private.apply_plan(event public.events, plan jsonb) returns public.events
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  conditions constant jsonb := plan -> 'conditions';
begin
  event.kind := (plan ->> 'kind')::public.event_kind;
  event.title := trim(plan ->> 'title');
  event.co_organizers := nullif(trim(plan ->> 'coOrganizers'), '');
  event.description := coalesce(plan ->> 'description', '');
  event.poster_tone := (plan ->> 'posterTone')::public.poster_tone;
  event.place_name := trim(plan ->> 'placeName');
  event.address := trim(plan ->> 'address');
  event.region_code := plan ->> 'regionCode';
  event.latitude := (plan ->> 'latitude')::numeric;
  event.longitude := (plan ->> 'longitude')::numeric;
  event.contact_name := nullif(private.normalize_text(plan -> 'contact' ->> 'name'), '');
  event.contact_phone := nullif(private.normalize_text(plan -> 'contact' ->> 'phone'), '');
  event.starts_at := (plan ->> 'startsAt')::timestamptz;
  event.ends_at := (plan ->> 'endsAt')::timestamptz;
  event.signup_closes_at := (plan ->> 'signupClosesAt')::timestamptz;
  event.cancel_deadline := (plan ->> 'cancelDeadline')::timestamptz;
  event.opens_at_once := coalesce((plan ->> 'opensAtOnce')::boolean, false);
  event.signup_opens_at := case
    when not event.opens_at_once then (plan ->> 'signupOpensAt')::timestamptz
    when event.state = '已发布' then least(event.signup_opens_at, now())
    -- Publishing sets it. Until then it fits what was typed.
    else least(now(), event.signup_closes_at - interval '1 minute', event.cancel_deadline) end;
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
  if conditions ? 'attendees' then
    event.attendees := (conditions ->> 'attendees')::public.event_attendees;
    event.child_min_age := (conditions -> 'childAge' ->> 0)::integer;
    event.child_max_age := (conditions -> 'childAge' ->> 1)::integer;
  end if;
  event.companions := coalesce((conditions ->> 'companions')::integer, event.companions);
  event.needs_pledge := (conditions ->> 'needsPledge')::boolean;
  return event;
end
$$;

comment on function private.apply_plan is
  'EventPlan of shared/event as columns. What the plan does not hold stays as it is.';
grant execute on function private.apply_plan to app_definer;
