create function private.guard_pools() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  own_event_id constant uuid := case tg_op when 'DELETE' then old.event_id else new.event_id end;
  fault record;
begin
  select found_fault.* into fault
  from public.events as event
  cross join lateral private.pools_fault(event,
    array(select own from public.event_pools as own where own.event_id = event.id),
    array(select own from public.event_sessions as own where own.event_id = event.id), false) as found_fault
  where event.id = own_event_id;
  if fault.sentence is not null then
    perform private.refuse('pool_makes_no_sense', fault.sentence);
  end if;
  return null;
end
$$;

comment on function private.guard_pools is 'What staff make of an event''s pools has no private.pools_fault.';
