create function api.get_managed_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  perform private.expire_offers(event.id);
  perform private.close_signups(event.id);
  return private.managed_detail_json(event.id);
end
$$;

comment on function api.get_managed_event is 'The current numbers of one of the organizer''s events, with its whole description for the export.';
alter function api.get_managed_event owner to app_definer;
grant execute on function api.get_managed_event to authenticated;
