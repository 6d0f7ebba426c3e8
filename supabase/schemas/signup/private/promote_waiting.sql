create function private.promote_waiting(event_id uuid, pool public.pool_name) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events;
  other public.pool_name;
  has_moved boolean := true;
begin
  select * into event from public.events as found where found.id = promote_waiting.event_id;
  while has_moved loop
    has_moved := private.offer_next_seat(event, pool);
    if event.max_difference is not null then
      foreach other in array enum_range(null::public.pool_name) loop
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
