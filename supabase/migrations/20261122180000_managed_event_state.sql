-- A draft looks like any event that has not opened yet: organizers see in their list that nobody else sees it.

create or replace function private.managed_event_json(event public.events) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'event', private.event_summary_json(event),
    'state', event.state,
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
