create function api.get_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events;
begin
  perform private.expire_offers(event_id);
  perform private.close_signups(event_id);
  event := private.published_event(event_id);
  perform private.refuse_off(event.kind);
  return private.event_json(event);
end
$$;

comment on function api.get_event is 'One event with its conditions. A draft is not_found, a kind that is off is feature_off.';
alter function api.get_event owner to app_definer;
grant execute on function api.get_event to anon, authenticated;
