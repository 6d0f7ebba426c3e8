create function private.organizers_of(event public.events) returns setof uuid
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select distinct organizer.bound_worker_id from public.organizers as organizer
  where organizer.bound_worker_id is not null and organizer.role >= '助手'
    and (organizer.event_id = event.id or organizer.trade_union_id = event.trade_union_id)
$$;

comment on function private.organizers_of is 'The accounts that hear about an event: everybody who leads it or helps, and nobody who only checks in at the door.';
grant execute on function private.organizers_of to app_definer;
