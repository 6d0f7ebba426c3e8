create function api.list_co_organizers(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.co_organizers_json(private.managed_event(event_id));
end
$$;

comment on function api.list_co_organizers is 'The organizers of this event: of the whole union, or of this event only.';
alter function api.list_co_organizers owner to app_definer;
grant execute on function api.list_co_organizers to authenticated;
