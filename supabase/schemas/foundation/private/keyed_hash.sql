create function private.keyed_hash(plain text) returns bytea
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return extensions.hmac(convert_to(plain, 'UTF8'), convert_to(private.secret_key('identity-hash'), 'UTF8'), 'sha256');
end
$$;

comment on function private.keyed_hash is
  'A keyed hash that tells whether two people gave the same phone or ID number without keeping it. It is useless without the key.';
grant execute on function private.keyed_hash to app_definer;
