create function private.guard_pool_change() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if current_user = 'app_definer' then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'INSERT' then
    return new;
  end if;
  if tg_op = 'DELETE' then
    if exists (
      select from public.signups as signup where signup.event_id = old.event_id and signup.pool = old.pool
    ) then
      perform private.refuse('pool_in_use', '已经有人报名，不能删除这个名额。');
    end if;
    return old;
  end if;
  if to_jsonb(new) - 'capacity' <> to_jsonb(old) - 'capacity' then
    perform private.refuse('read_only', '只能修改“名额数”（capacity）一列。');
  end if;
  return new;
end
$$;

comment on function private.guard_pool_change is
  'Staff change the number of seats of a pool and nothing else. A pool with signups cannot be removed.';
