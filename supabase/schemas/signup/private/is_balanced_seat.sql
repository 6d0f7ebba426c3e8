create function private.is_balanced_seat(event public.events, pool public.pool_name) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return event.max_difference is null or (
    select sum(seats.taken) + 1 <= event.difference_from
      or coalesce(sum(seats.taken) filter (where seats.pool = is_balanced_seat.pool), 0) + 1
        - coalesce(sum(seats.taken) filter (where seats.pool <> is_balanced_seat.pool), 0) <= event.max_difference
    from public.event_pools as seats where seats.event_id = event.id
  );
end
$$;

comment on function private.is_balanced_seat is
  'Whether one more seat in a pool keeps the difference between the sexes: always before the first difference_from are in. Ask it under the lock of both pools.';
grant execute on function private.is_balanced_seat to app_definer;
