create function private.is_anything_older_than(version integer) returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  place private.encrypted_columns;
  is_found boolean;
begin
  for place in select * from private.encrypted_columns loop
    execute format('select exists (select from private.%1$I as kept where private.key_version_of(kept.%2$I) < $1)',
      place.table_name, place.column_name) into is_found using version;
    if is_found then
      return true;
    end if;
  end loop;
  return false;
end
$$;

comment on function private.is_anything_older_than is
  'Whether anything is still encrypted with a key before that version.';
alter function private.is_anything_older_than owner to app_definer;
