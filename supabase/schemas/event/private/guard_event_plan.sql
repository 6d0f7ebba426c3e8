create function private.guard_event_plan() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  fault record;
begin
  select * into fault from private.event_fault(new);
  if fault.sentence is null and current_user <> 'app_definer' then
    select * into fault from private.sessions_fault(new, array(
      select session from public.event_sessions as session where session.event_id = new.id order by session.number
    ), not private.is_for_all_sessions(new.id));
    if fault.sentence is null then
      select * into fault from private.exclusion_fault(new, array(
        select own from public.event_pools as own where own.event_id = new.id
      ));
    end if;
  end if;
  if fault.sentence is not null then
    perform private.refuse_plan(fault.field, fault.sentence);
  end if;
  return new;
end
$$;

comment on function private.guard_event_plan is
  'An event is saved only when private.event_fault finds no fault in its plan, nor private.sessions_fault. A plan of an organizer brings its sessions after the event, and private.apply_sessions checks them.';
