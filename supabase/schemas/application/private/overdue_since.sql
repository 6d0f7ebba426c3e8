create function private.overdue_since(application public.applications) returns date
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(application.overdue_since, case
    when application.accepted_at is not null
      and application.promised_on < coalesce((application.decided_at at time zone 'Asia/Shanghai')::date, private.today())
    then application.promised_on
  end);
end
$$;

comment on function private.overdue_since is 'The promised day that an application missed, before or at the decision; null when none was missed.';
grant execute on function private.overdue_since to app_definer, staff;
