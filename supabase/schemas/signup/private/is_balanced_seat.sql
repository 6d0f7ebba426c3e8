create function private.is_balanced_seat(event public.events, pool text) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return event.max_difference is null or (
    select count(*) + 1 <= event.difference_from
      or count(*) filter (where held.pool = is_balanced_seat.pool) + 1
        - count(*) filter (where held.pool <> is_balanced_seat.pool) <= event.max_difference
    from public.seats as held where held.event_id = event.id and held.signup_id is not null
  );
end
$$;

comment on function private.is_balanced_seat is
  'Whether one more seat in a pool keeps the difference between the sexes. Always true for the first difference_from people. Call it under the locks of both pools.';
grant execute on function private.is_balanced_seat to app_definer;
