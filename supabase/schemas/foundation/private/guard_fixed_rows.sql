create function private.guard_fixed_rows() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.refuse('read_only', format('“%s”的行不能%s，请改里面的内容。',
    split_part(obj_description(tg_relid, 'pg_class'), '：', 1), case tg_op when 'INSERT' then '新增' else '删除' end));
  return null;
end
$$;

comment on function private.guard_fixed_rows is 'Keeps rows that the program relies on. The sentence names the list by its comment.';
