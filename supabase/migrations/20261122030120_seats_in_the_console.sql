-- What follows when staff change an event or its seats in the console.

create function private.fill_new_seats() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  offered integer := least(new.capacity - new.taken, new.waiting);
begin
  while offered > 0 loop
    update public.event_pools as seats set taken = seats.taken + 1
    where seats.event_id = new.event_id and seats.pool = new.pool;
    perform private.pass_on_seat(new.event_id, new.pool);
    offered := offered - 1;
  end loop;
  return null;
end
$$;
comment on function private.fill_new_seats is 'More seats: they are offered to the waitlist at once.';
alter function private.fill_new_seats owner to app_definer;
create trigger fill_new_seats after update of capacity on public.event_pools
for each row when (new.capacity > old.capacity and new.waiting > 0)
execute function private.fill_new_seats();

create function private.tell_cancelation() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.send_message(signup.worker_id, '活动取消', format('很抱歉，“%s”取消了。原因：%s', new.title, new.canceled_reason), private.signup_link(new.id))
  from public.signups as signup
  where signup.event_id = new.id and signup.status in ('待审核', '已确认', '候补', '待确认');
  return null;
end
$$;
comment on function private.tell_cancelation is 'A canceled event: everybody with a live signup is told.';
alter function private.tell_cancelation owner to app_definer;
create trigger tell_cancelation after update of state on public.events
for each row when (new.state = '已取消' and old.state <> '已取消')
execute function private.tell_cancelation();

create function private.guard_event_deletion() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if exists (select from public.signups as signup where signup.event_id = old.id) then
    perform private.refuse('event_has_signups', '已经有人报名，不能删除。不办了请改成“已取消”，系统会通知报名的人。');
  end if;
  return old;
end
$$;
alter function private.guard_event_deletion owner to app_definer;
create trigger c_guard_deletion before delete on public.events
for each row execute function private.guard_event_deletion();
