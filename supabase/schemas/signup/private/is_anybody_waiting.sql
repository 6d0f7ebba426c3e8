create function private.is_anybody_waiting(event_id uuid, pool public.pool_name) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select from public.signups as line
    where line.event_id = is_anybody_waiting.event_id and line.pool = is_anybody_waiting.pool
      and line.status = '候补' and line.holds_seat
  );
end
$$;

comment on function private.is_anybody_waiting is 'Whether somebody waits in a pool. Nobody may overtake them.';
grant execute on function private.is_anybody_waiting to app_definer;
