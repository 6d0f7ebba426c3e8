create function private.send_message(worker_id uuid, title text, body text, link text, send_at timestamptz default now()) returns uuid
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  sent_id uuid;
begin
  if worker_id is null then
    return null;
  end if;
  insert into public.messages as sent (worker_id, title, body, link, next_attempt_at)
  values (send_message.worker_id, left(send_message.title, 40), left(send_message.body, 800), send_message.link, send_at)
  returning sent.id into sent_id;
  return sent_id;
end
$$;

comment on function private.send_message is 'Puts a message into the worker''s message center and answers its id. Sending it to WeChat happens later. A person without an account gets none.';
grant execute on function private.send_message to app_definer;
