create function private.own_application(reference text) returns public.applications
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  found_application public.applications;
begin
  select * into found_application from public.applications as own
  where own.reference = own_application.reference and own.worker_id = private.current_worker_id();
  if found_application.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return found_application;
end
$$;

comment on function private.own_application is 'The worker''s application with this number. Another worker''s is not_found, like one that does not exist.';
grant execute on function private.own_application to app_definer;
