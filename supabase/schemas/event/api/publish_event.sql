create function api.publish_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
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
    perform private.log_access(private.organizer_words(private.current_worker_id()), '发布活动', event.title, null, null,
      event.trade_union_id);
  end if;
  return private.managed_detail_json(event.id);
end
$$;

comment on function api.publish_event is 'Publishes a draft when nothing is wrong with it. Repeating the call changes nothing.';
alter function api.publish_event owner to app_definer;
grant execute on function api.publish_event to authenticated;
