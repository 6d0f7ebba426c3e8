-- An event's way, as its organizers lead it: published, signups closed and open again, canceled, copied.

create function api.publish_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  if event.state = '已取消' then
    perform private.raise_code(409, 'event_canceled');
  end if;
  if event.state = '草稿' then
    if event.starts_at <= now() then
      perform private.refuse_plan('startsAt', '活动开始时间已经过去，改好时间再发布。');
    end if;
    if event.signup_closes_at <= now() then
      perform private.refuse_plan('signupClosesAt', '报名截止时间已经过去，改好时间再发布。');
    end if;
    update public.events as found set state = '已发布' where found.id = event.id;
    perform private.log_access(private.organizer_words(private.current_worker_id()), '发布活动', event.title, null, null);
  end if;
  return private.managed_detail_json(event.id);
end
$$;
comment on function api.publish_event is 'Shows a draft to everybody, once it can be held as it is; twice is the same as once.';

create function api.set_signup_open(event_id uuid, is_open boolean) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  if event.state <> '已发布' or event.starts_at <= now() then
    perform private.raise_code(409, 'event_over');
  end if;
  if is_open and event.signup_closes_at <= now() then
    perform private.refuse_plan('signupClosesAt', '报名截止时间已经过去，请先把截止时间改晚。');
  end if;
  -- Pools before the event's row, as everybody locks them.
  perform from public.event_pools as seats where seats.event_id = event.id order by seats.pool for update;
  if event.signup_is_closed = is_open then
    update public.events as found set signup_is_closed = not is_open where found.id = event.id;
    perform private.log_access(private.organizer_words(private.current_worker_id()),
      case when is_open then '重新开放报名' else '提前关闭报名' end, event.title, null, null);
  end if;
  perform private.close_signups(event.id);
  return private.managed_detail_json(event.id);
end
$$;
comment on function api.set_signup_open is 'Closes signups early, which publishes the list, or opens them again until their own end.';

create function api.cancel_event(event_id uuid, reason text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  if event.state = '草稿' or (event.state = '已发布' and event.ends_at <= now()) then
    perform private.raise_code(409, 'event_over');
  end if;
  if event.state = '已发布' then
    if length(trim(coalesce(reason, ''))) not between 2 and 100 then
      perform private.refuse_plan('reason', '取消活动请写明原因，2 到 100 字，报名的人会看到。');
    end if;
    update public.events as found set state = '已取消', canceled_reason = trim(reason) where found.id = event.id;
    perform private.log_access(private.organizer_words(private.current_worker_id()), '取消活动', event.title, trim(reason), null);
  end if;
  return private.managed_detail_json(event.id);
end
$$;
comment on function api.cancel_event is 'Cancels a published event; everybody with a live signup is told the reason.';

create function api.copy_event(event_id uuid, copy_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  copied public.events := private.managed_event(event_id);
begin
  return api.create_event(copy_id, copied.trade_union_id,
    private.event_json(copied) || jsonb_build_object('title', left(copied.title, 56) || '（复制）'));
end
$$;
comment on function api.copy_event is
  'A new draft like this event, with nobody signed up; the same copy_id again answers with what it made.';

call private.hand_over_api_functions();
grant execute on function
  api.publish_event(uuid), api.set_signup_open(uuid, boolean), api.cancel_event(uuid, text), api.copy_event(uuid, uuid)
to authenticated;
