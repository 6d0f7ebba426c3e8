create function private.promote_after_changes() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.promote_waiting(seats.event_id, seats.pool)
  from public.event_pools as seats where seats.event_id = new.id order by seats.pool;
  return null;
end
$$;

comment on function private.promote_after_changes is
  'Lets people move up after an edit of their event. private.wait_for_signups has locked its pools.';
alter function private.promote_after_changes owner to app_definer;
