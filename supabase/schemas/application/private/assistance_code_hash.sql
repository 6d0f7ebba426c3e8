create function private.assistance_code_hash(code text) returns bytea
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.keyed_hash('assistance ' || code);
end
$$;

comment on function private.assistance_code_hash is 'The hash that an assistance code is kept and found by.';
grant execute on function private.assistance_code_hash to app_definer;
