create function api.set_signup_open(event_id uuid, is_open boolean, dissolves integer default 0) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  short jsonb;
  event public.events := private.managed_event(event_id);
begin
  select * into event from public.events as found where found.id = event.id for no key update;
  if event.state <> '已发布' or event.starts_at <= now() then
    perform private.raise_code(409, 'event_over');
  end if;
  if is_open and event.signup_closes_at <= now() then
    perform private.refuse_plan('signupClosesAt', '报名截止时间已经过去，请先把截止时间改晚。');
  end if;
  short := private.short_teams_json(event);
  if not is_open and not event.signup_is_closed and jsonb_array_length(short) > dissolves then
    perform private.refuse_plan('dissolves', format('关闭报名会解散 %s 支不满 %s 人的队伍：%s。请确认，或者先提醒队长。',
      jsonb_array_length(short), event.team_min_size,
      (select string_agg(one ->> 'name', '、') from jsonb_array_elements(short) as one)));
  end if;
  if is_open and event.signup_opens_at > now() then
    update public.events as found set signup_opens_at = now() where found.id = event.id;
    perform private.log_access(private.organizer_words(private.current_worker_id()), '现在就开放报名', event.title, null, null);
  end if;
  if event.signup_is_closed = is_open then
    update public.events as found set signup_is_closed = not is_open where found.id = event.id;
    perform private.log_access(private.organizer_words(private.current_worker_id()),
      case when is_open then '重新开放报名' else '提前关闭报名' end, event.title, null, null, event.trade_union_id);
  end if;
  perform private.close_signups(event.id);
  return private.managed_detail_json(event.id);
end
$$;

comment on function api.set_signup_open is 'Closes signups early, which publishes the list, or opens them now until their planned end: before the planned beginning, or again. Closing dissolves teams that are too small: more of them than `dissolves` says are refused by name.';
alter function api.set_signup_open owner to app_definer;
grant execute on function api.set_signup_open to authenticated;
