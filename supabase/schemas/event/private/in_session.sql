create function private.in_session(event public.events, number integer) returns public.events
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  session public.event_sessions;
begin
  if number is not null then
    select * into session from public.event_sessions as own where own.event_id = event.id and own.number = in_session.number;
    event.cancel_deadline := session.starts_at - (event.starts_at - event.cancel_deadline);
    event.starts_at := session.starts_at;
    event.ends_at := session.ends_at;
    event.title := format('%s·第 %s 场', event.title, session.number);
    event.place_name := coalesce(session.place_name, event.place_name);
  end if;
  return event;
end
$$;

comment on function private.in_session is
  'The event with the name, times and place of one of its sessions, for every rule that asks when an event is. Without a number it is the event itself.';
grant execute on function private.in_session to app_definer;
