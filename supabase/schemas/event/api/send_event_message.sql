create function api.send_event_message(event_id uuid, client_token uuid, segment jsonb, body text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
  words constant text := private.normalize_text(coalesce(send_event_message.body, ''));
  to_one constant boolean := coalesce(segment ->> 'signupId', '') <> '';
  aimed_at text;
  counted record;
  sent public.event_messages;
begin
  if length(words) not between 2 and 300 then
    perform private.raise_code(422, 'invalid_input', 'body 请填写通知内容，2 到 300 个字');
  end if;
  -- The lock on the event's row counts two simultaneous messages one after the other.
  select * into event from public.events as locked where locked.id = event.id for no key update;
  perform private.give_numbers(event.id);
  select * into counted from private.segment_of(event, segment);
  aimed_at := private.segment_words(event, segment);
  -- Two organizers who send the same words to the same people at once have sent one message.
  select * into sent from public.event_messages as earlier
  where earlier.event_id = event.id and (earlier.client_token = send_event_message.client_token
    or (earlier.audience = aimed_at and earlier.body = words and aimed_at !~ '等$' and earlier.sent_at > now() - interval '10 minutes'))
  order by (earlier.client_token = send_event_message.client_token) desc limit 1;
  if sent.id is not null then
    return private.event_message_json(sent);
  end if;
  if event.anonymized_at is not null or event.state = '草稿' then
    perform private.raise_code(409, 'event_over');
  end if;
  if counted.recipients = 0 then
    perform private.raise_code(422, 'invalid_input', case when counted.without_account = 0
      then 'segment 这里现在没有人，请另选发给谁。'
      else 'segment 这里只有代报名的人，没有账号，收不到消息。请打电话告诉他们。' end);
  end if;
  if (select count(*) from public.event_messages as today
      where today.event_id = event.id and today.is_for_one = to_one
        and (today.sent_at at time zone 'Asia/Shanghai')::date = private.today()) >= (case when to_one then 30 else 5 end) then
    perform private.raise_code(409, 'too_many_event_messages');
  end if;
  perform private.send_message(told.worker_id, '活动通知',
    told.whose || private.event_words(private.in_session(event, told.session)) || '：' || words, private.signup_link(event.id))
  from (
    select signup.worker_id, coalesce((segment ->> 'session')::integer, min(signup.session_number)) as session,
      coalesce(string_agg(signup.full_name, '、' order by signup.line_number) filter (where signup.guardian_name is not null) || '：', '') as whose
    from private.segment_signups(event, segment) as signup
    where signup.worker_id is not null
    group by signup.worker_id
  ) as told;
  insert into public.event_messages (event_id, client_token, sent_by, audience, is_for_one, body, recipients)
  values (event.id, send_event_message.client_token, private.organizer_words(private.current_worker_id()), aimed_at, to_one,
    words, counted.recipients)
  returning * into sent;
  return private.event_message_json(sent);
end
$$;

comment on function api.send_event_message is
  'Sends a message of an organizer, with time and place in front, to a segment of those who signed up: five times a day for an event, thirty times to one person. Repeating the same clientToken sends nothing, nor do the same words to the same people within ten minutes; a message to nobody is refused.';
alter function api.send_event_message owner to app_definer;
grant execute on function api.send_event_message to authenticated;
