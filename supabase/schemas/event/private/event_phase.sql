create function private.event_phase(event public.events) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when event.state = '已取消' then '已取消'
    when now() >= event.ends_at then '已结束'
    when now() >= event.starts_at then '进行中'
    when now() < event.signup_opens_at then '未开始报名'
    when now() < event.signup_closes_at and not event.signup_is_closed then '报名中'
    else '报名截止'
  end;
end
$$;

comment on function private.event_phase is 'The current phase of an event, a word of shared/event/event-phase.ts.';
grant execute on function private.event_phase to app_definer, staff;
