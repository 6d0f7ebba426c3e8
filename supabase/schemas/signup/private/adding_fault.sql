create function private.adding_fault(event public.events, signup jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  same public.signups;
begin
  select * into same from public.signups as live
  where live.event_id = event.id and live.status in ('待审核', '已确认', '候补', '待确认', '已签到')
    and live.session_number is not distinct from (signup ->> 'session')::integer
    and private.compare_key(live.full_name) = private.compare_key(signup ->> 'fullName')
    and (live.phone = signup ->> 'phone' or live.birth_date = (signup ->> 'birthDate')::date)
  limit 1;
  return case
    when event.state = '已取消' then '活动已经取消，不能再加人。'
    when event.state = '草稿' then '活动还没有发布，发布以后才能加人。'
    when event.starts_at <= now() then '活动已经开始，不能再代报名。'
    when now() < event.signup_opens_at then '报名还没有开始，到时间才能加人。'
    when event.list_published_at is not null or event.signup_is_closed or event.signup_closes_at <= now()
      then '报名已经截止，名单已经定下来。要加人请先重新开放报名，或者把截止时间改晚，加完再关闭。'
    when same.id is not null
      then format('%s 已经报过名了（%s），请在名单里查找，不要重复报名。', same.full_name, same.status)
  end;
end
$$;

comment on function private.adding_fault is
  'Why an organizer cannot add this person to an event now, as a Chinese sentence, or null. The same name with the same phone or birth date is the same person.';
grant execute on function private.adding_fault to app_definer;
