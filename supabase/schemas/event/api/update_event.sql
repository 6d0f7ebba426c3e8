create function api.update_event(event_id uuid, plan jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  select * into event from public.events as found where found.id = event.id for no key update;
  if event.state = '已取消' or (event.state = '已发布' and event.ends_at <= now()) then
    perform private.raise_code(409, 'event_over');
  end if;
  if event.state = '已发布' and (plan ->> 'startsAt')::timestamptz <> event.starts_at and (plan ->> 'startsAt')::timestamptz <= now() then
    perform private.refuse_plan('startsAt', '新的开始时间已经过去了。');
  end if;
  perform private.write_plan(event.id, plan);
  return private.managed_detail_json(event.id);
end
$$;

comment on function api.update_event is
  'Changes a draft or a published event. Everybody who signed up is told about a new time or place. An event that is over or canceled is event_over; a draft is not, because the copy of a past event has its old dates.';
alter function api.update_event owner to app_definer;
grant execute on function api.update_event to authenticated;
