create function private.sessions_json(event_id uuid) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'number', session.number, 'title', session.title, 'startsAt', session.starts_at, 'endsAt', session.ends_at,
      'placeName', session.place_name
    ) order by session.starts_at, session.number), '[]')
    from public.event_sessions as session where session.event_id = sessions_json.event_id
  );
end
$$;

comment on function private.sessions_json is 'EventSession[] of shared/event by start; empty for an event that takes place once.';
grant execute on function private.sessions_json to app_definer;
