-- 修改记录: who changed what in the console, before and after. Decisions, verdicts, and the tables that staff maintain.

create type public.change_kind as enum ('新增', '修改', '删除');
comment on type public.change_kind is '在控制台里做了什么：新增、修改、删除';

create table public.change_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  kind public.change_kind not null,
  table_name text not null,
  subject text not null,
  database_user text not null,
  staff_name text,
  studio_account text,
  before jsonb,
  after jsonb,
  reason text
);
create index change_log_subject on public.change_log (subject);
create index change_log_at on public.change_log (at);
comment on table public.change_log is '修改记录：谁在控制台里改了什么，改之前和改之后。由系统填写，只增不改';
comment on column public.change_log.id is '序号';
comment on column public.change_log.at is '时间';
comment on column public.change_log.kind is '新增、修改、删除';
comment on column public.change_log.table_name is '哪一张表';
comment on column public.change_log.subject is '对象：申请编号、活动名称、事项代码等';
comment on column public.change_log.database_user is '数据库用户';
comment on column public.change_log.staff_name is '填写的经办人；空着表示没有填';
comment on column public.change_log.studio_account is '控制台账号的编号；数据库看不到的为空';
comment on column public.change_log.before is '改之前的内容，只有改动的列';
comment on column public.change_log.after is '改之后的内容，只有改动的列';
comment on column public.change_log.reason is '填写的理由；只有撤销决定时有';

call private.guard_table('public.change_log');
alter table public.change_log enable row level security;
create policy "what is done in the console is recorded" on public.change_log for all to app_definer using (true) with check (true);
create policy "staff read the record" on public.change_log for select to staff using (true);
grant select, insert, delete on public.change_log to app_definer;
grant select on public.change_log to staff;

create function private.studio_account() returns text
language sql stable
set search_path = ''
as $$
  select substring(current_query() from '-- user: ([0-9A-Za-z@._-]{4,64})') where strpos(current_query(), '-- source: dashboard') > 0
$$;
comment on function private.studio_account is
  'The account that Studio names in a comment of what it sends (-- source: dashboard, -- user: …); null where it names none. A claim, no proof.';

create function private.change_subject(row_as_json jsonb) returns text
language sql stable
set search_path = ''
as $$
  select coalesce(
    row_as_json ->> 'reference',
    (select application.reference from public.applications as application
      where application.id = (row_as_json ->> 'application_id')::uuid),
    row_as_json ->> 'title',
    (select event.title || '：' || (row_as_json ->> 'pool') from public.events as event
      where event.id = (row_as_json ->> 'event_id')::uuid and row_as_json ? 'pool'),
    row_as_json ->> 'name', row_as_json ->> 'service_code', row_as_json ->> 'day', row_as_json ->> 'id', row_as_json ->> 'kind'
  )
$$;
comment on function private.change_subject is 'What a row is about, in words that staff search by.';

create function private.log_change() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  -- What the system adds to a change, and phones, which a record of changes need not repeat.
  left_out constant text[] := array['decided_at', 'decided_by', 'closed_at', 'updated_at', 'studio_account', 'phone'];
  old_row constant jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - left_out end;
  new_row constant jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - left_out end;
  changed text[];
begin
  select array_agg(key) into changed
  from jsonb_object_keys(coalesce(new_row, old_row)) as key
  where old_row -> key is distinct from new_row -> key;
  if tg_op = 'UPDATE' and changed is null then
    return null;
  end if;
  insert into public.change_log (kind, table_name, subject, database_user, staff_name, studio_account, before, after)
  values (
    (case tg_op when 'INSERT' then '新增' when 'UPDATE' then '修改' else '删除' end)::public.change_kind,
    tg_table_name, private.change_subject(coalesce(new_row, old_row)), private.acting_role(), new_row ->> 'staff_name',
    private.studio_account(),
    (select jsonb_object_agg(key, value) from jsonb_each(old_row) as pair (key, value) where key = any (changed)),
    (select jsonb_object_agg(key, value) from jsonb_each(new_row) as pair (key, value) where key = any (changed))
  );
  return null;
end
$$;
comment on function private.log_change is 'Records what was changed in the console, before and after, without phones.';
alter function private.log_change owner to app_definer;

create function private.forget_changes() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  delete from public.change_log as entry where entry.subject = new.reference and entry.table_name in ('reviews', 'attachments');
  return null;
end
$$;
comment on function private.forget_changes is 'Whoever clears an application clears what staff wrote about it from the record too; the access log keeps that it was cleared.';
alter function private.forget_changes owner to app_definer;

do $$
declare
  recorded text;
begin
  foreach recorded in array array[
    'reviews', 'attachments', 'service_settings', 'notices', 'trade_unions', 'holidays', 'events', 'event_pools', 'organizers',
    'union_officers', 'retention_settings', 'text_checks'
  ] loop
    execute format($trigger$
      create trigger log_change after insert or update or delete on public.%I
      for each row when (current_user <> 'app_definer') execute function private.log_change()$trigger$, recorded);
  end loop;
end
$$;
create trigger forget_changes after update of erased_at on public.applications
for each row when (old.erased_at is null and new.erased_at is not null)
execute function private.forget_changes();

grant execute on function private.studio_account(), private.change_subject(jsonb) to app_definer;
grant execute on function private.acting_role(), private.studio_account() to staff;

create view public.change_records with (security_invoker = true) as
select
  row_number() over (order by entry.id desc) as 序号,
  private.china_time(entry.at) as 时间,
  entry.database_user as 数据库用户,
  entry.staff_name as 经办人,
  entry.studio_account as 控制台账号,
  entry.kind as 做了什么,
  entry.table_name as 表,
  entry.subject as 对象,
  entry.before as 改之前,
  entry.after as 改之后,
  entry.reason as 理由
from public.change_log as entry
order by entry.id desc;

comment on view public.change_records is '修改记录：谁在控制台里改了什么，最近的在最上面';
comment on column public.change_records.序号 is '排列的顺序';
comment on column public.change_records.时间 is '时间（北京时间）';
comment on column public.change_records.数据库用户 is '数据库用户';
comment on column public.change_records.经办人 is '填写的经办人；空着表示没有填';
comment on column public.change_records.控制台账号 is '控制台账号的编号；数据库看不到的为空';
comment on column public.change_records.做了什么 is '新增、修改、删除';
comment on column public.change_records.表 is '哪一张表';
comment on column public.change_records.对象 is '申请编号、活动名称、事项代码等';
comment on column public.change_records.改之前 is '改之前的内容，只有改动的列';
comment on column public.change_records.改之后 is '改之后的内容，只有改动的列';
comment on column public.change_records.理由 is '填写的理由；只有撤销决定时有';
grant select on public.change_records to staff;
