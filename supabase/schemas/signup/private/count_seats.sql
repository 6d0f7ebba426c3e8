create function private.count_seats(event_id uuid)
returns table (pool text, capacity integer, taken integer, waiting integer)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return query
  select pools.pool, pools.capacity,
    pools.capacity - (
      select count(*)::integer from public.seats as free
      where free.event_id = pools.event_id and free.pool = pools.pool and free.signup_id is null
    ),
    (
      select count(*)::integer from public.signups as line
      where line.event_id = pools.event_id and line.pool = pools.pool and line.status = '候补' and line.holds_seat
    )
  from public.event_pools as pools where pools.event_id = count_seats.event_id
  order by pools.place, pools.pool;
end
$$;

comment on function private.count_seats is
  'The seats of an event for people, by pool. Free ones are counted, so a full pool costs nothing.';
grant execute on function private.count_seats to app_definer;
