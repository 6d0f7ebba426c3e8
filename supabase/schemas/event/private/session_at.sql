create function private.session_at(event_id uuid, moment timestamptz) returns integer
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select session.number from public.event_sessions as session where session.event_id = session_at.event_id
    order by session.ends_at <= moment, case when session.ends_at > moment then session.starts_at end,
      session.starts_at desc, session.number
    limit 1
  );
end
$$;

comment on function private.session_at is
  'The session that is on at a moment, else the next, else the last. Null when the event takes place once.';
grant execute on function private.session_at to app_definer;
