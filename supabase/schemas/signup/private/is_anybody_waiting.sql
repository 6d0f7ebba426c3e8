create function private.is_anybody_waiting(event_id uuid, pool text) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.count_line(event_id, pool) > 0;
end
$$;

comment on function private.is_anybody_waiting is 'Whether somebody waits in a pool. Nobody may overtake them.';
grant execute on function private.is_anybody_waiting to app_definer;
