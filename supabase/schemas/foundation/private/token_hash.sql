create function private.token_hash(token text) returns bytea
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return pg_catalog.sha256(convert_to(token, 'UTF8'));
end
$$;

comment on function private.token_hash is
  'The hash that a random token is kept and found by. A token is long enough to need no key.';
grant execute on function private.token_hash to app_definer;
