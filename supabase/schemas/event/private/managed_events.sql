create function private.managed_events(worker_id uuid) returns setof public.events
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select event.*
  from public.events as event
  where exists (
    select from public.organizers as organizer
    where organizer.bound_worker_id = managed_events.worker_id
      and (organizer.event_id = event.id or organizer.trade_union_id = event.trade_union_id)
  )
$$;

comment on function private.managed_events is 'The events that a worker organizes.';
grant execute on function private.managed_events to app_definer;
