create function private.is_confirmable(application public.applications) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return application.confirmation_statement is not null
    and application.status in ('已提交', '已受理', '待补正')
    and not exists (
      select from public.confirmations as answered
      where answered.application_id = application.id and answered.is_verified and answered.outcome <> '只留言'
    );
end
$$;

comment on function private.is_confirmable is 'Whether a link can be sent: the item asks for it, nothing is decided, and no listed chair has answered.';
grant execute on function private.is_confirmable to app_definer;
