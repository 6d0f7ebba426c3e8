create function private.log_access(actor text, action text, subject text, reason text, row_count integer) returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into public.access_log (actor, action, subject, reason, row_count)
  values (actor, action, subject, reason, row_count);
end
$$;

comment on function private.log_access is 'Records who saw or took personal data.';
alter function private.log_access owner to app_definer;
