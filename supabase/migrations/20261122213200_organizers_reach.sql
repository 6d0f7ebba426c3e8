-- How far organizers reach: not to people who have left, and not to organizers whom staff named.

create or replace function api.send_event_message(event_id uuid, client_token uuid, statuses text[], body text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event constant public.events := private.managed_event(event_id);
  asked constant public.signup_status[] := statuses::public.signup_status[];
  sent public.event_messages;
  told integer;
begin
  -- Who took the signup back, or was turned down, has nothing more to do with this event.
  if asked && array['已取消', '未通过']::public.signup_status[] then
    perform private.raise_code(422, 'invalid_input', 'statuses');
  end if;
  -- The event's row is the lock: two messages at once are counted one after the other.
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
  where signup.event_id = event.id and signup.status = any (asked);
  get diagnostics told = row_count;
  insert into public.event_messages (event_id, client_token, sent_by, statuses, body, recipients)
  values (event.id, send_event_message.client_token, private.organizer_words(private.current_worker_id()), asked, trim(body), told)
  returning * into sent;
  return private.event_message_json(sent);
end
$$;
comment on function api.send_event_message is
  'An organizer writes to everybody whose signup has one of these statuses, 已取消 and 未通过 excepted: at most five times a day per event; the same clientToken again sends nothing.';

create or replace function private.co_organizers_json(event public.events) returns jsonb
language sql stable
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', organizer.id, 'name', organizer.name, 'phoneMasked', private.mask_phone(organizer.phone),
    'isForUnion', organizer.trade_union_id is not null,
    'isNamedByStaff', organizer.named_by is null,
    'isSelf', organizer.phone = private.verified_phone(private.current_worker_id())
  ) order by organizer.trade_union_id nulls last, organizer.id), '[]')
  from public.organizers as organizer
  where organizer.event_id = event.id or organizer.trade_union_id = event.trade_union_id
$$;

create or replace function api.remove_co_organizer(event_id uuid, organizer_id bigint) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event constant public.events := private.managed_event(event_id);
  removed public.organizers;
begin
  select * into removed from public.organizers as organizer
  where organizer.id = organizer_id and (organizer.event_id = event.id or organizer.trade_union_id = event.trade_union_id);
  if removed.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  if removed.named_by is null or removed.phone = private.verified_phone(private.current_worker_id()) then
    perform private.raise_code(409, 'organizer_not_removable');
  end if;
  delete from public.organizers as organizer where organizer.id = removed.id;
  perform private.log_access(private.organizer_words(private.current_worker_id()), '移除组织者',
    event.title, format('%s %s', removed.name, private.mask_phone(removed.phone)), null);
  return private.co_organizers_json(event);
end
$$;
comment on function api.remove_co_organizer is
  'Takes off whom an organizer added to this event: not oneself, and nobody whom staff named, for the whole union or for this event.';
