create function private.log_change() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  -- Columns that the system writes are left out of the change log.
  left_out constant text[] := array['decided_at', 'decided_by', 'closed_at', 'updated_at', 'studio_account', 'handled_since'];
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
  insert into public.change_log (kind, table_name, subject, database_user, staff_name, studio_account, before, after, trade_union_id)
  values (
    (case tg_op when 'INSERT' then '新增' when 'UPDATE' then '修改' else '删除' end)::public.change_kind,
    tg_table_name, private.change_subject(coalesce(new_row, old_row)), private.acting_role(), new_row ->> 'staff_name',
    private.studio_account(),
    (select jsonb_object_agg(key, private.loggable(value)) from jsonb_each(old_row) as pair (key, value) where key = any (changed)),
    (select jsonb_object_agg(key, private.loggable(value)) from jsonb_each(new_row) as pair (key, value) where key = any (changed)),
    private.union_of_row(tg_table_name, coalesce(new_row, old_row))
  );
  return null;
end
$$;

comment on function private.log_change is 'Records a change made in the console, before and after. Mobile numbers stand there as private.loggable writes them.';
alter function private.log_change owner to app_definer;
