create function private.guard_union_names() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.refuse('read_only', '工会的编号、名称、层级、上级和所在地与小程序一致，只能改电话、地址和经纬度。');
  return null;
end
$$;

comment on function private.guard_union_names is 'What phones know of a union cannot change in the directory.';
