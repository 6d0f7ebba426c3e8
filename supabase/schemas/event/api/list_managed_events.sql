create function api.list_managed_events() returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.require_organizer();
begin
  perform private.expire_offers();
  return (
    select coalesce(jsonb_agg(
      private.managed_event_json(event) || jsonb_build_object('role', private.role_at(event, own_id)) order by event.starts_at desc
    ), '[]')
    from private.managed_events(own_id) as event
  );
end
$$;

comment on function api.list_managed_events is 'The organizer''s events with drafts, and the number of signups by status.';
alter function api.list_managed_events owner to app_definer;
grant execute on function api.list_managed_events to authenticated;
