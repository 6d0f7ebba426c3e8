create function private.event_phase(event public.events) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when event.cancelation_told_at is not null then '已取消'
    when now() >= event.ends_at then '已结束'
    when now() >= event.starts_at then '进行中'
    when now() < event.signup_opens_at and event.state <> '已取消' then '未开始报名'
    when now() < event.signup_closes_at and event.state <> '已取消' and not event.signup_is_closed then '报名中'
    else '报名截止'
  end;
end
$$;

comment on function private.event_phase is 'The current phase of an event, a word of shared/event/event-phase.ts. A canceled event only stops taking signups until people are told, since it can still be taken back.';
grant execute on function private.event_phase to app_definer, staff;
