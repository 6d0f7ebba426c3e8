create function private.promote_after_changes() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  all_pools constant bigint := (select count(*) from public.event_pools as seats where seats.event_id = new.id);
  free_pools bigint;
begin
  perform from public.event_pools as seats where seats.event_id = new.id order by seats.pool for update skip locked;
  get diagnostics free_pools = row_count;
  if free_pools = all_pools then
    perform private.promote_waiting(seats.event_id, seats.pool)
    from public.event_pools as seats where seats.event_id = new.id;
  end if;
  return null;
end
$$;

comment on function private.promote_after_changes is
  'An edit that lets people move up skips pools that are locked. The job below comes for them.';
alter function private.promote_after_changes owner to app_definer;
