create function private.take_back_fault(signup public.signups, event public.events) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case
    when not event.needs_review then '这场活动不审核报名，没有审核可以撤回。'
    when signup.status not in ('已确认', '候补', '待确认', '未通过')
      then format('这份报名现在是“%s”，没有审核可以撤回。', signup.status)
    when signup.status = '未通过' and signup.team_id is not null then '没有通过的队伍已经解散，请队长重新报名。'
    when signup.status = '未通过' and exists (
      select from public.signups as other
      where other.event_id = signup.event_id and other.id <> signup.id
        and other.status in ('待审核', '已确认', '候补', '待确认', '已签到')
        and (other.worker_id = signup.worker_id or other.person_hash = signup.person_hash
          or other.id_number_hash = signup.id_number_hash)
    ) then '本人已经重新报名，请看新的那一份。'
  end;
end
$$;

comment on function private.take_back_fault is 'Why the decision about a signup of a locked pool cannot be taken back, or null.';
grant execute on function private.take_back_fault to app_definer;
