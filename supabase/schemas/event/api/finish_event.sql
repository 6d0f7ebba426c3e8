create function api.finish_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  if event.state <> '已发布' or event.ends_at > now() then
    perform private.raise_code(409, 'event_not_over');
  end if;
  perform private.finish_event(event.id);
  return private.managed_detail_json(event.id);
end
$$;

comment on function api.finish_event is
  'The organizer settles the attendance of an event that has ended: people who were not checked in were absent. A job does it twelve hours later.';
alter function api.finish_event owner to app_definer;
grant execute on function api.finish_event to authenticated;
