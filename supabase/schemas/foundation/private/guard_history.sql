create function private.guard_history() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.refuse('append_only', '历史记录只能增加，不能修改。');
end
$$;

comment on function private.guard_history is 'History can only grow.';
