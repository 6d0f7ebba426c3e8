-- Without it an update by a union would touch no row and say nothing.
create function private.guard_province_rows() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.refuse('province_only', format('“%s”是全省共用的，由省总工会修改，您的登录只能查看。',
    split_part(obj_description(tg_relid, 'pg_class'), '：', 1)));
  return null;
end
$$;

comment on function private.guard_province_rows is 'Refuses with a sentence what a union''s login writes into a list of the whole province.';
