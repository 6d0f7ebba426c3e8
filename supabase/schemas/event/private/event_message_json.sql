create function private.event_message_json(message public.event_messages) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'id', message.id, 'body', message.body, 'audience', message.audience, 'isForOne', message.is_for_one, 'recipients', message.recipients,
    'sentBy', message.sent_by, 'sentAt', message.sent_at
  );
end
$$;

comment on function private.event_message_json is 'EventMessage of shared/event: the text, its recipients and its sender.';
grant execute on function private.event_message_json to app_definer;
