-- The tables that staff keep: names that the program knows do not change, a row that is chosen from another table says so when
-- it is not there, and moments say in which zone they are written.

-- A service is known by its code in the catalogue and by its name in statistics.
create function private.guard_service_names() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  perform private.refuse('read_only', '事项代码（service_code）和事项名称（service_name）与小程序一致，不能修改。');
  return null;
end
$$;
comment on function private.guard_service_names is 'A service keeps its code and its name.';
create trigger b_guard_names before update on public.service_settings
for each row when ((new.service_code, new.service_name) is distinct from (old.service_code, old.service_name))
execute function private.guard_service_names();
revoke update on public.service_settings from staff;
grant update (is_open, closed_reason, closes_on, committed_working_days, enquiry_phone, notice, grants_money, choices)
on public.service_settings to staff;
comment on column public.service_settings.service_name is '事项名称，与小程序一致，不能修改';

do $$
declare
  rename record;
begin
  for rename in
    select * from (values
      ('event_pools', 'event_pools_event_id_fkey', '活动要从活动表里选'),
      ('events', 'events_trade_union_id_fkey', '主办工会要从工会名录里选'),
      ('organizers', 'organizers_event_id_fkey', '负责的活动要从活动表里选'),
      ('organizers', 'organizers_trade_union_id_fkey', '负责的工会要从工会名录里选'),
      ('reviews', 'reviews_transfer_to_fkey', '转给的工会要从工会名录里选'),
      ('union_officers', 'union_officers_trade_union_id_fkey', '上级工会要从工会名录里选')
    ) as listed (table_name, old_name, new_name)
  loop
    execute format('alter table public.%I rename constraint %I to %I', rename.table_name, rename.old_name, rename.new_name);
  end loop;
end
$$;

-- Studio shows moments as they are stored, in UTC, and takes what is written without a zone for UTC.
comment on column public.events.starts_at is
  '开始时间。表格里显示的末尾是 +00，加 8 小时才是北京时间；自己写时末尾加 +08，例如 2026-12-20 14:00+08';
comment on column public.events.ends_at is '结束时间；写法同开始时间，末尾加 +08';
comment on column public.events.signup_opens_at is '报名开始时间；写法同开始时间，末尾加 +08';
comment on column public.events.signup_closes_at is '报名截止时间；写法同开始时间，末尾加 +08';
comment on column public.events.cancel_deadline is '职工自己取消报名的截止时间，不晚于活动开始；写法同开始时间，末尾加 +08';
comment on column public.notices.published_at is
  '发布时间；空着是草稿，填将来的时间会到时发布。自己写时末尾加 +08 表示北京时间，例如 2026-12-20 09:00+08';
comment on column public.notices.hidden_at is '下架时间，到时不再显示；写法同发布时间，末尾加 +08';
