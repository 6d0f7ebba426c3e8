create function private.forget_round_schedules() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  forgotten integer;
begin
  delete from private.round_schedules as stale using public.events as event
  where event.id = stale.event_id and event.ends_at < now() - interval '1 day';
  get diagnostics forgotten = row_count;
  return forgotten;
end
$$;

comment on function private.forget_round_schedules is 'Deletes the schedule a day after the event.';
grant execute on function private.forget_round_schedules to app_definer;
