-- Without this row the database refuses every rule that needs it: no rule may pass because there is nothing to compare with.
create function private.our_province() returns private.province
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  found private.province;
begin
  select * into found from private.province;
  if found.code is null then
    perform private.refuse('province_missing', '数据库里还没有本省的资料，请先导入省文件夹里的 seeds。');
  end if;
  return found;
end
$$;

comment on function private.our_province is 'The row of private.province. Refuses when there is none.';
alter function private.our_province owner to app_definer;
grant execute on function private.our_province to app_definer, staff;
