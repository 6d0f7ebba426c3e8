create function private.finish_events() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  over_id uuid;
  finished integer := 0;
begin
  -- Twelve hours: for so long a door may send scans that it made offline.
  for over_id in
    select event.id from public.events as event
    where event.state = '已发布' and event.finished_at is null and event.ends_at <= now() - interval '12 hours'
    order by event.id
  loop
    perform private.finish_event(over_id);
    finished := finished + 1;
  end loop;
  return finished;
end
$$;

comment on function private.finish_events is
  'The job that settles past events: private.finish_event for each event twelve hours after its end. Answers how many.';
grant execute on function private.finish_events to app_definer;
