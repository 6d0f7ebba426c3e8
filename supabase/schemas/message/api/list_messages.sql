create function api.list_messages() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', message.id,
      'title', message.title,
      'body', message.body,
      'link', message.link,
      'createdAt', message.created_at,
      'readAt', message.read_at
    ) order by message.created_at desc, message.id), '[]')
    from (
      select * from public.messages as own
      where own.worker_id = private.current_worker_id()
      order by own.created_at desc
      limit 200
    ) as message
  );
end
$$;

comment on function api.list_messages is 'The newest 200 messages of the worker, newest first.';
alter function api.list_messages owner to app_definer;
grant execute on function api.list_messages to authenticated;
