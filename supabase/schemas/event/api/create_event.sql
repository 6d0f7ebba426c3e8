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
  -- The same request may be on its way twice at once: the second waits for the first and answers with what it made.
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
  'A draft of a union''s organizer. The id is the phone''s token: the same one again answers with what it made.';
alter function api.create_event owner to app_definer;
grant execute on function api.create_event to authenticated;
