create function private.log_access(actor text, action text, subject text, reason text, row_count integer, trade_union_id text default null) returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into public.access_log (actor, action, subject, reason, row_count, trade_union_id)
  values (actor, action, subject, reason, row_count, trade_union_id);
end
$$;

comment on function private.log_access is 'Records who saw or took personal data.';
alter function private.log_access owner to app_definer;
