create function private.check_service(code text) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from private.services as service where service.code = check_service.code) then
    perform private.raise_code(422, 'invalid_input', 'serviceCode');
  end if;
end
$$;

comment on function private.check_service is 'Refuses a service that is not in the catalogue.';
grant execute on function private.check_service to app_definer;
