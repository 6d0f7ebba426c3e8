create function private.purge_applications() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  expired record;
  purged integer := 0;
begin
  update public.retention_settings as setting
  set keep_days = setting.shorter_keep_days, shorter_keep_days = null, shorter_from = null
  where setting.shorter_from <= now();
  for expired in
    select old.reference from public.applications as old
    where old.erased_at is null
      and old.closed_at < now() - make_interval(days => (
        select setting.keep_days from public.retention_settings as setting where setting.kind = '申请'))
    order by old.closed_at
    limit 1000
    for update skip locked
  loop
    perform private.purge_application(expired.reference, '保存期满', '系统');
    purged := purged + 1;
  end loop;
  return purged;
end
$$;

comment on function private.purge_applications is 'Deletes the personal data of applications that were closed long enough ago, the oldest thousand in a run. A shorter retention begins here, a week after it was asked for.';
grant execute on function private.purge_applications to app_definer;
