-- The signups of an event are read once for all statuses.
create function private.managed_event_json(event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'event', private.event_summary_json(event) || private.canceled_json(event),
    'state', event.state,
    'needsReview', event.needs_review,
    'counts', (
      select jsonb_object_agg(listed.status, coalesce(counted.signups, 0))
      from unnest(enum_range(null::public.signup_status)) as listed (status)
      left join (
        select signup.status, count(*) as signups from public.signups as signup where signup.event_id = event.id group by signup.status
      ) as counted on counted.status = listed.status
    ),
    'lastPromotion', (
      select jsonb_build_object('at', change.at, 'pool', signup.pool, 'note', coalesce(change.note, ''))
      from public.signup_events as change
      join public.signups as signup on signup.id = change.signup_id
      where signup.event_id = event.id and change.status = '待确认'
      order by change.id desc
      limit 1
    )
  );
end
$$;

comment on function private.managed_event_json is 'ManagedEvent of shared/event: the number of signups by status, and the last move from the waitlist.';
grant execute on function private.managed_event_json to app_definer;
