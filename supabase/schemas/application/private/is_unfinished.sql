-- 已通过 is a decision, but while money has not been paid, the union must know the recipient.
create function private.is_unfinished(application public.applications) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return application.closed_at is null and (application.status <> '已通过' or exists (
    select from public.service_settings as setting
    where setting.service_code = application.service_code and setting.grants_money
  ));
end
$$;

comment on function private.is_unfinished is
  'Whether the applicant must still be known: the application is undecided, or approved and not yet paid.';
grant execute on function private.is_unfinished to app_definer;
