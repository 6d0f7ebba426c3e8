create function private.forget_round_plans() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  forgotten integer;
begin
  delete from private.round_plans as old_plan using public.events as event
  where event.id = old_plan.event_id and event.ends_at < now() - interval '1 day';
  get diagnostics forgotten = row_count;
  return forgotten;
end
$$;

comment on function private.forget_round_plans is 'A day after the event its seat plan is gone.';
grant execute on function private.forget_round_plans to app_definer;
