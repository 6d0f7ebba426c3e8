create function api.send_event_message(event_id uuid, client_token uuid, statuses text[], body text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.managed_event(event_id);
  asked constant public.signup_status[] := statuses::public.signup_status[];
  sent public.event_messages;
  told integer;
begin
  -- People with a canceled or refused signup have nothing more to do with this event.
  if asked && array['已取消', '未通过']::public.signup_status[] then
    perform private.raise_code(422, 'invalid_input', 'statuses');
  end if;
  -- The lock on the event's row counts two simultaneous messages one after the other.
  perform from public.events as locked where locked.id = event.id for no key update;
  select * into sent from public.event_messages as earlier
  where earlier.event_id = event.id and earlier.client_token = send_event_message.client_token;
  if sent.id is not null then
    return private.event_message_json(sent);
  end if;
  if event.anonymized_at is not null or event.state = '草稿' then
    perform private.raise_code(409, 'event_over');
  end if;
  if (select count(*) from public.event_messages as today
      where today.event_id = event.id and (today.sent_at at time zone 'Asia/Shanghai')::date = private.today()) >= 5 then
    perform private.raise_code(409, 'too_many_event_messages');
  end if;
  perform private.send_message(signup.worker_id, '活动通知', format('“%s”：%s', event.title, trim(body)), private.signup_link(event.id))
  from public.signups as signup
  where signup.event_id = event.id and signup.status = any (asked) and signup.worker_id is not null;
  get diagnostics told = row_count;
  insert into public.event_messages (event_id, client_token, sent_by, statuses, body, recipients)
  values (event.id, send_event_message.client_token, private.organizer_words(private.current_worker_id()), asked, trim(body), told)
  returning * into sent;
  return private.event_message_json(sent);
end
$$;

comment on function api.send_event_message is
  'Sends a message of an organizer to everybody whose signup has one of these statuses, except 已取消 and 未通过: at most five times a day for an event. Repeating the same clientToken sends nothing.';
alter function api.send_event_message owner to app_definer;
grant execute on function api.send_event_message to authenticated;
