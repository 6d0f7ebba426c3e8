create function private.promote_waiting(event_id uuid, pool text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events;
  other text;
  has_moved boolean := true;
begin
  select found.* into event from public.events as found where found.id = promote_waiting.event_id;
  event := private.in_session(event, (
    select own.session_number from public.event_pools as own
    where own.event_id = promote_waiting.event_id and own.pool = promote_waiting.pool
  ));
  while has_moved loop
    has_moved := private.offer_next_seat(event, pool);
    if event.max_difference is not null then
      for other in select pools.pool from public.event_pools as pools where pools.event_id = event.id order by pools.place, pools.pool loop
        if other <> pool and private.offer_next_seat(event, other) then
          has_moved := true;
        end if;
      end loop;
    end if;
  end loop;
end
$$;

comment on function private.promote_waiting is
  'Offers every free seat that keeps the balance, in the order of the line, until nobody moves: one sex''s growth may allow the other''s.';
grant execute on function private.promote_waiting to app_definer;
