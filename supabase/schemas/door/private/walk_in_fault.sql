create function private.walk_in_fault(event public.events, at_door public.events, role public.organizer_role) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when event.state = '草稿' then '活动还没有发布，发布以后才能现场报名。'
    when event.state = '已取消' then '活动已经取消，不能再加人。'
    when at_door.ends_at <= now() or event.anonymized_at is not null then '活动已经结束，不能再加人。'
    when now() < private.door_opens_at(at_door) then '现场报名在活动开始前 12 小时开放。提前加人，请在“报名名单”里代报名。'
    when event.team_min_size is not null then '这场活动按队报名，现场不能加单个人。'
    when event.needs_review and role < '助手' then '这场活动的报名要审核，请负责人或者助手来登记。'
  end;
end
$$;

comment on function private.walk_in_fault is
  'Why nobody can be added at this door now by somebody with this role, as a Chinese sentence, or null. Where signups are reviewed, who only checks in cannot admit.';
grant execute on function private.walk_in_fault to app_definer;
