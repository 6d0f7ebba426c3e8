create function private.is_service_open(code text) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(
    (
      select setting.is_open and (setting.closes_on is null or setting.closes_on >= private.today())
      from public.service_settings as setting
      where setting.service_code = code
    ),
    true
  );
end
$$;

comment on function private.is_service_open is 'Whether a service accepts applications today. A service without a row does.';
grant execute on function private.is_service_open to app_definer;
