create function private.fill_new_seats() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.lock_pool(new.event_id, new.pool);
  perform private.promote_waiting(new.event_id, new.pool);
  return null;
end
$$;

comment on function private.fill_new_seats is 'More seats: they are offered to the waitlist at once.';
alter function private.fill_new_seats owner to app_definer;
