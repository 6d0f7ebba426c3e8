create function private.is_ratable(application public.applications) returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return application.status in ('已办结', '未通过', '不予受理');
end
$$;

comment on function private.is_ratable is
  'An application is ratable when nothing more will be done. A withdrawn one had no service to rate.';
grant execute on function private.is_ratable to app_definer;
