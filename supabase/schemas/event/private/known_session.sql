create function private.known_session(event_id uuid, number integer, moment timestamptz) returns integer
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if number is null then
    return private.session_at(event_id, moment);
  end if;
  if not exists (
    select from public.event_sessions as session
    where session.event_id = known_session.event_id and session.number = known_session.number
  ) then
    perform private.raise_code(404, 'not_found');
  end if;
  return number;
end
$$;

comment on function private.known_session is
  'The session that a door named, which must be one of the event''s; when it named none, the session of that moment.';
grant execute on function private.known_session to app_definer;
