create function private.guard_sessions() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  own_event_id constant uuid := case tg_op when 'DELETE' then old.event_id else new.event_id end;
  fault record;
begin
  select found_fault.* into fault
  from public.events as event
  cross join lateral private.sessions_fault(event, array(
    select session from public.event_sessions as session where session.event_id = event.id order by session.number
  ), not private.is_for_all_sessions(event.id)) as found_fault
  where event.id = own_event_id;
  if fault.sentence is not null then
    perform private.refuse('session_makes_no_sense', fault.sentence);
  end if;
  return null;
end
$$;

comment on function private.guard_sessions is 'What staff make of an event''s sessions has no private.sessions_fault.';
