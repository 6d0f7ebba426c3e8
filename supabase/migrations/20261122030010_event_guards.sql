-- What staff may change of events and seats in the console. Counting is the system's.

create function private.guard_event_update() returns trigger
language plpgsql
set search_path = ''
as $$
declare
  systems constant text[] := array['id', 'created_at', 'anonymized_at'];
  system_column text;
begin
  if current_user = 'app_definer' then
    return new;
  end if;
  foreach system_column in array systems loop
    if to_jsonb(new) -> system_column is distinct from to_jsonb(old) -> system_column then
      perform private.refuse('read_only', format('“%s”这一列由系统填写，不能修改。', system_column));
    end if;
  end loop;
  if new.state = '已取消' and new.canceled_reason is null then
    perform private.refuse('reason_required', '取消活动请写明原因（canceled_reason），报名的人会看到。');
  end if;
  if old.state = '已取消' and new.state <> '已取消' then
    perform private.refuse('event_canceled', '已取消的活动不能恢复，请新建一个活动。');
  end if;
  if old.state = '已发布' and new.state = '草稿' then
    perform private.refuse('event_published', '已发布的活动不能改回草稿。不办了请改成“已取消”，系统会通知报名的人。');
  end if;
  return new;
end
$$;

create function private.guard_pool_change() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if current_user = 'app_definer' then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'INSERT' then
    if exists (
      select from public.event_pools as other
      where other.event_id = new.event_id and (other.pool = '不限') <> (new.pool = '不限')
    ) then
      perform private.refuse('pools_do_not_mix', '一个活动要么男、女分开，要么不限，不能混用。');
    end if;
    new.taken := 0;
    new.waiting := 0;
    new.last_seat := 0;
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
    perform private.refuse('read_only', '只能修改“名额数”（capacity）一列，其他列由系统计数。');
  end if;
  if new.capacity < old.taken then
    perform private.refuse('capacity_taken', format('已经占用 %s 个名额，不能减少到 %s。', old.taken, new.capacity));
  end if;
  return new;
end
$$;

create trigger b_guard_update before update on public.events
for each row execute function private.guard_event_update();
create trigger b_guard_change before insert or update or delete on public.event_pools
for each row execute function private.guard_pool_change();
create trigger a_guard_truncate before truncate on public.events
for each statement execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.event_pools
for each statement execute function private.guard_system_rows();
