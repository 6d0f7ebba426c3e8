create function private.record_application_event(application_id uuid, title text, detail text, actor text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into public.application_events (application_id, title, detail, actor)
  values (record_application_event.application_id, record_application_event.title,
    nullif(record_application_event.detail, ''), record_application_event.actor);
end
$$;

comment on function private.record_application_event is 'Writes a line into the timeline of an application.';
grant execute on function private.record_application_event to app_definer;
