create function private.reencrypt(batch_size integer default 500) returns integer
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  newest constant integer := (select max(known.version) from private.key_versions as known where known.finished_at is null);
  place private.encrypted_columns;
  changed integer;
  total integer := 0;
begin
  if newest is null then
    return 0;
  end if;
  for place in select * from private.encrypted_columns order by table_name, column_name loop
    execute format(
      'update private.%1$I as target set %2$I = private.encrypt_text(private.decrypt_text(target.%2$I))
       where target.ctid = any (array(
         select old.ctid from private.%1$I as old where private.key_version_of(old.%2$I) <> $1 limit $2 for update skip locked))',
      place.table_name, place.column_name) using newest, batch_size - total;
    get diagnostics changed = row_count;
    total := total + changed;
    exit when total >= batch_size;
  end loop;
  if total = 0 and not private.is_anything_older_than(newest) then
    update private.key_versions as known set finished_at = now() where known.finished_at is null;
  end if;
  return total;
end
$$;

comment on function private.reencrypt is
  'Encrypts a number of values again that use an older key, and answers how many; 0 when none is left. A job runs it every minute during a rotation.';
alter function private.reencrypt owner to app_definer;
