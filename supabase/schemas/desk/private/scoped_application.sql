create function private.scoped_application(reference text) returns public.applications
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  application constant public.applications := private.application_of(reference);
begin
  if not private.is_in_scope(application.trade_union_id) then
    -- As for a number that nobody has: who handles a case is told to nobody else.
    perform private.refuse('not_found', format('没有编号为 %s 的申请，请核对编号。', application.reference));
  end if;
  return application;
end
$$;

comment on function private.scoped_application is 'private.application_of for staff: what another union handles is not found.';
grant execute on function private.scoped_application to app_definer;
