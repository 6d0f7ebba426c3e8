create function api.read_messages() returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.messages as message set read_at = now()
  where message.worker_id = private.current_worker_id() and message.read_at is null;
  return jsonb_build_object('unreadMessages', 0);
end
$$;

comment on function api.read_messages is 'Marks all messages of the worker as read.';
alter function api.read_messages owner to app_definer;
grant execute on function api.read_messages to authenticated;
