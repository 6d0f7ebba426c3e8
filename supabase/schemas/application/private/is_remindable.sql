create function private.is_remindable(application public.applications) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return application.status = '已受理' and application.promised_on < private.today() and application.reminded_at is null;
end
$$;

comment on function private.is_remindable is 'Whether the worker may send a reminder: overdue and not reminded yet.';
grant execute on function private.is_remindable to app_definer;
