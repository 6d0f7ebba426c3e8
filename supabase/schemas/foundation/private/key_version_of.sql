create function private.key_version_of(encrypted bytea) returns integer
language plpgsql immutable strict
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when get_byte(encrypted, 0) < 128 then get_byte(encrypted, 0) else 0 end;
end
$$;

comment on function private.key_version_of is 'The version of the key that an encrypted value needs; null for none.';
grant execute on function private.key_version_of to app_definer;
