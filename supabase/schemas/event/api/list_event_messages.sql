create function api.list_event_messages(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  return (
    select coalesce(jsonb_agg(private.event_message_json(sent) order by sent.sent_at desc), '[]')
    from public.event_messages as sent where sent.event_id = event.id
  );
end
$$;

comment on function api.list_event_messages is 'The messages that an event''s organizers sent, newest first.';
alter function api.list_event_messages owner to app_definer;
grant execute on function api.list_event_messages to authenticated;
