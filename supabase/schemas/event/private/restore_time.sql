create function private.restore_time() returns interval
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return interval '5 minutes';
end
$$;

comment on function private.restore_time is 'How long a canceled event can be taken back, before anybody is told.';
grant execute on function private.restore_time to app_definer;
