-- Guards for everything that workers submit or the system records. They prevent mistakes in the console, also those of
-- the owner. An owner with bad intentions can drop a trigger; docs/deploy.md says so.
create function private.guard_system_rows() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if current_user <> 'app_definer' then
    perform private.refuse('read_only', format('“%s”由系统填写，不能在这里%s。',
      coalesce(substring(obj_description(tg_relid, 'pg_class') from '^([^：]+)：'), tg_table_name),
      case tg_op when 'INSERT' then '新增' when 'UPDATE' then '修改' when 'DELETE' then '删除' else '清空' end));
  end if;
  return case tg_op when 'DELETE' then old when 'TRUNCATE' then null else new end;
end
$$;

comment on function private.guard_system_rows is
  'Lets only app_definer write a table. Owner and staff get a sentence with the code read_only.';
