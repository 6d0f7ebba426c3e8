create function private.write_plan(event_id uuid, plan jsonb) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  wished public.events;
begin
  -- Before the event's gate: the console locks a session, then waits at the gate.
  perform from public.event_sessions as held where held.event_id = write_plan.event_id order by held.number for no key update;
  select applied.* into wished
  from public.events as event cross join lateral private.apply_plan(event, plan) as applied where event.id = write_plan.event_id;
  update public.events as changed
  set (kind, title, co_organizers, description, poster_tone, place_name, address, region_code, latitude, longitude, contact_name,
      contact_phone, starts_at,
      ends_at, signup_opens_at, opens_at_once, signup_closes_at, cancel_deadline, needs_review, waitlist_size, offer_hours, retention_days,
      asks_id_number, max_difference, difference_from, team_min_size, team_max_size, male_min_age, male_max_age, female_min_age,
      female_max_age, region_codes, employers, marital_statuses, needs_pledge, attendees,
      child_min_age, child_max_age, companions)
    = (wished.kind, wished.title, wished.co_organizers, wished.description, wished.poster_tone, wished.place_name, wished.address,
      wished.region_code, wished.latitude, wished.longitude, wished.contact_name, wished.contact_phone, wished.starts_at, wished.ends_at, wished.signup_opens_at,
      wished.opens_at_once, wished.signup_closes_at, wished.cancel_deadline, wished.needs_review, wished.waitlist_size, wished.offer_hours,
      wished.retention_days, wished.asks_id_number, wished.max_difference, wished.difference_from, wished.team_min_size,
      wished.team_max_size, wished.male_min_age, wished.male_max_age, wished.female_min_age, wished.female_max_age,
      wished.region_codes, wished.employers, wished.marital_statuses, wished.needs_pledge,
      wished.attendees, wished.child_min_age, wished.child_max_age, wished.companions)
  where changed.id = write_plan.event_id;
  if plan ? 'sessions' then
    perform private.apply_sessions(wished, plan -> 'sessions', plan #>> '{pools,0,session}' is not null);
  end if;
  perform private.apply_pools(wished, plan -> 'pools');
  perform private.apply_questions(event_id, plan -> 'questions');
end
$$;

comment on function private.write_plan is 'Writes an EventPlan of shared/event into its event: row, sessions, pools and questions.';
grant execute on function private.write_plan to app_definer;
