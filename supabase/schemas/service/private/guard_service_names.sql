-- The catalogue knows a service by its code, statistics by its name.
create function private.guard_service_names() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.refuse('read_only', '事项代码（service_code）和事项名称（service_name）与小程序一致，不能修改。');
  return null;
end
$$;

comment on function private.guard_service_names is 'The code and the name of a service cannot change.';
