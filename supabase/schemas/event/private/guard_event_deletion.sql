create function private.guard_event_deletion() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select from public.signups as signup where signup.event_id = old.id) then
    perform private.refuse('event_has_signups', '已经有人报名，不能删除。不办了请改成“已取消”，系统会通知报名的人。');
  end if;
  if old.state = '已发布' then
    perform private.refuse('event_published', '已发布的活动不能删除，职工已经看得到。不办了请改成“已取消”。');
  end if;
  return old;
end
$$;

comment on function private.guard_event_deletion is 'Drafts can be deleted. An event that workers have seen is canceled and not deleted.';
alter function private.guard_event_deletion owner to app_definer;
