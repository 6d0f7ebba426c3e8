create function private.guard_event_update() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  systems constant text[] := array['id', 'created_at', 'anonymized_at', 'finished_at', 'reminded_for', 'list_published_at',
    'canceled_at', 'cancelation_told_at'];
  system_column text;
  fault record;
begin
  if current_user <> 'app_definer' then
    foreach system_column in array systems loop
      if to_jsonb(new) -> system_column is distinct from to_jsonb(old) -> system_column then
        perform private.refuse('read_only', format('“%s”这一列由系统填写，不能修改。', system_column));
      end if;
    end loop;
    if new.state = '已取消' and new.canceled_reason is null then
      perform private.refuse('reason_required', '取消活动请写明原因（canceled_reason），报名的人会看到。');
    end if;
    if old.state = '已取消' and new.state <> '已取消' and (new.state = '草稿' or old.cancelation_told_at is not null) then
      perform private.refuse('event_canceled', '已取消的活动不能恢复：报名的人已经收到消息。请新建一个活动。');
    end if;
    if old.state = '已发布' and new.state = '草稿' then
      perform private.refuse('event_published', '已发布的活动不能改回草稿。不办了请改成“已取消”，系统会通知报名的人。');
    end if;
  end if;
  if new.state = '已取消' and old.state <> '已取消' then
    new.canceled_at := now();
  elsif new.state <> '已取消' and old.state = '已取消' then
    new.canceled_at := null;
    new.canceled_reason := null;
  end if;
  if new.opens_at_once and new.state = '已发布' and (
    old.state = '草稿' or (not old.opens_at_once and new.signup_opens_at > now())
  ) then
    new.signup_opens_at := now();
  end if;
  if old.state <> '已发布' and new.state = '已发布' then
    select * into fault from private.pools_fault(new,
      array(select own from public.event_pools as own where own.event_id = new.id),
      array(select own from public.event_sessions as own where own.event_id = new.id), true);
    if fault.sentence is null then
      select * into fault from private.sessions_fault(new, array(
        select own from public.event_sessions as own where own.event_id = new.id order by own.number
      ), not private.is_for_all_sessions(new.id));
    end if;
    if fault.sentence is not null then
      perform private.refuse_plan(fault.field, fault.sentence);
    end if;
  end if;
  if (new.kind, new.team_min_size is null, new.asks_id_number) <> (old.kind, old.team_min_size is null, old.asks_id_number)
    and exists (select from public.signups as signup where signup.event_id = new.id) then
    perform private.refuse_plan('kind', '已经有人报名，不能再改活动类型、是否组队、是否填身份证号。');
  end if;
  if new.attendees <> old.attendees and new.attendees <> '都可以'
    and exists (select from public.signups as signup where signup.event_id = new.id) then
    perform private.refuse_plan('conditions.attendees', '已经有人报名，“谁来参加”只能改成“都可以”。');
  end if;
  return new;
end
$$;

comment on function private.guard_event_update is 'What may not change in an event that people have signed up for, and the moment at which signups open when they open at once.';
