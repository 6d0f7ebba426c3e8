create function api.create_event(event_id uuid, trade_union_id text, plan jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  made public.events;
begin
  perform private.require_organizer_of(trade_union_id);
  if exists (select from public.events as earlier where earlier.id = create_event.event_id) then
    perform private.managed_event(event_id);
    return private.managed_detail_json(event_id);
  end if;
  made := private.apply_plan(made, plan);
  -- The same request may arrive twice at once. The second waits for the first and answers with its event.
  insert into public.events (id, trade_union_id, kind, title, place_name, address, region_code, starts_at, ends_at,
    signup_opens_at, signup_closes_at, cancel_deadline)
  values (event_id, create_event.trade_union_id, made.kind, made.title, made.place_name, made.address, made.region_code,
    made.starts_at, made.ends_at, made.signup_opens_at, made.signup_closes_at, made.cancel_deadline)
  on conflict on constraint events_pkey do nothing;
  if not found then
    perform private.managed_event(event_id);
    return private.managed_detail_json(event_id);
  end if;
  perform private.write_plan(event_id, plan);
  return private.managed_detail_json(event_id);
end
$$;

comment on function api.create_event is
  'Creates a draft for a union''s organizer. The phone chooses the id: the same id answers the event that exists.';
alter function api.create_event owner to app_definer;
grant execute on function api.create_event to authenticated;
