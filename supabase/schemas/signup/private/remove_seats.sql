create function private.remove_seats() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from public.seats as gone
  where gone.event_id = old.event_id and gone.pool = old.pool and gone.signup_id is null;
  delete from private.lines as gone where gone.event_id = old.event_id and gone.pool = old.pool;
  return old;
end
$$;

comment on function private.remove_seats is 'Removes the seats and the line of a removed pool. A seat that is being taken at this moment keeps the pool.';
alter function private.remove_seats owner to app_definer;
