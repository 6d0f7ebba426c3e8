create function private.pools_json(event public.events, is_detailed boolean) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'pool', seats.pool, 'session', own.session_number, 'sex', own.sex,
      'capacity', seats.capacity, 'taken', seats.taken, 'waiting', seats.waiting,
      'pending', case when event.needs_review then (
        select count(*) from public.signups as pending
        where pending.event_id = event.id and pending.pool = seats.pool and pending.status = '待审核' and pending.holds_seat
      ) else 0 end
    ) || case when is_detailed then jsonb_build_object(
      'age', case when num_nonnulls(own.min_age, own.max_age) > 0 then jsonb_build_array(coalesce(own.min_age, 0), coalesce(own.max_age, 120)) end,
      'regionCodes', to_jsonb(own.region_codes),
      'employers', to_jsonb(own.employers)
    ) else '{}' end order by own.place, own.pool), '[]')
    from private.count_seats(event.id) as seats
    join public.event_pools as own on own.event_id = event.id and own.pool = seats.pool
  );
end
$$;

comment on function private.pools_json is 'Pool[] of shared/event in order, with their conditions when `is_detailed`. It has numbers and no names.';
grant execute on function private.pools_json to app_definer;
