create function private.guard_text_check() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op <> 'UPDATE' then
    perform private.refuse('read_only', '“文字检查”由系统填写，不能在这里新增或删除。');
  end if;
  if to_jsonb(new) - array['state', 'note', 'checked_at'] <> to_jsonb(old) - array['state', 'note', 'checked_at'] then
    perform private.refuse('read_only', '这里只能改 state 一列：选“通过”或“不通过”。');
  end if;
  if new.state not in ('通过', '不通过') then
    perform private.refuse('text_undecided', '请选“通过”或“不通过”。');
  end if;
  new.note := '工作人员判断';
  new.checked_at := now();
  return new;
end
$$;

comment on function private.guard_text_check is 'In the console only the state can be set, to passed or not passed. The system''s own writes are not checked.';
alter function private.guard_text_check owner to app_definer;
