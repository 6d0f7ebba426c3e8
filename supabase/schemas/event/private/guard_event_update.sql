create function private.guard_event_update() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  systems constant text[] := array['id', 'created_at', 'anonymized_at', 'finished_at', 'reminded_for', 'list_published_at',
    'canceled_at', 'cancelation_told_at'];
  system_column text;
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
  if old.state <> '已发布' and new.state = '已发布' then
    if not exists (select from public.event_pools as seats where seats.event_id = new.id) then
      perform private.refuse_plan('pools', '还没有设置名额（event_pools），不能发布。');
    end if;
    if new.max_difference is not null
      and (select count(*) from public.event_pools as seats where seats.event_id = new.id and seats.pool <> '不限') < 2 then
      perform private.refuse_plan('maxDifference', '限制男女相差人数，要男、女两个名额都设置。');
    end if;
    if new.team_min_size is not null
      and exists (select from public.event_pools as seats where seats.event_id = new.id and seats.pool <> '不限') then
      perform private.refuse_plan('pools', '组队报名的名额不分男女，请设置“不限”，按队数算。');
    end if;
  end if;
  if (new.kind, new.team_min_size is null, new.asks_id_number) <> (old.kind, old.team_min_size is null, old.asks_id_number)
    and exists (select from public.signups as signup where signup.event_id = new.id) then
    perform private.refuse_plan('kind', '已经有人报名，不能再改活动类型、是否组队、是否填身份证号。');
  end if;
  return new;
end
$$;

comment on function private.guard_event_update is 'What may not change in an event that people have signed up for.';
