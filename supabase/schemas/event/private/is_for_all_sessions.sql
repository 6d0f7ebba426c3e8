create function private.is_for_all_sessions(event_id uuid) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select from public.event_pools as own where own.event_id = is_for_all_sessions.event_id and own.session_number is null
  );
end
$$;

comment on function private.is_for_all_sessions is 'Whether an event has seats that are for all its sessions. One without seats is not decided yet.';
grant execute on function private.is_for_all_sessions to app_definer, staff;
