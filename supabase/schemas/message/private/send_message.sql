create function private.send_message(worker_id uuid, title text, body text, link text) returns void
language sql
set search_path = pg_catalog, pg_temp
as $$
  insert into public.messages (worker_id, title, body, link)
  values (send_message.worker_id, left(send_message.title, 40), left(send_message.body, 800), send_message.link)
$$;

comment on function private.send_message is 'Puts a message into the worker''s message centre; whether WeChat takes it is seen later.';
grant execute on function private.send_message to app_definer;
