create function private.event_summary_json(event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
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
    'coverId', private.event_file_json(event.id, '封面') -> 'id',
    'signupOpensAt', event.signup_opens_at,
    'signupClosesAt', event.signup_closes_at,
    'cancelDeadline', event.cancel_deadline,
    'waitlistSize', event.waitlist_size,
    'teamSize', case when event.team_min_size is not null then jsonb_build_array(event.team_min_size, event.team_max_size) end,
    'pools', private.pools_json(event, false)
  );
end
$$;

comment on function private.event_summary_json is
  'EventSummary of shared/event: one line of a list. It has numbers and no names.';
grant execute on function private.event_summary_json to app_definer;
