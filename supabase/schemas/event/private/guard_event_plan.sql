create function private.guard_event_plan() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  fault record;
begin
  select * into fault from private.event_fault(new);
  if fault.sentence is not null then
    perform private.refuse_plan(fault.field, fault.sentence);
  end if;
  return new;
end
$$;

comment on function private.guard_event_plan is
  'An event is saved only when private.event_fault finds no fault in its plan.';
