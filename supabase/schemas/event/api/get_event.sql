create function api.get_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.expire_offers(event_id);
  perform private.close_signups(event_id);
  return private.event_json(private.published_event(event_id));
end
$$;

comment on function api.get_event is 'One event with its conditions. A draft is not_found.';
alter function api.get_event owner to app_definer;
grant execute on function api.get_event to anon, authenticated;
