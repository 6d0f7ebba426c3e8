create function private.random_token() returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return translate(encode(extensions.gen_random_bytes(32), 'base64'), '+/=', '-_');
end
$$;

comment on function private.random_token is '32 random bytes, written for use in a URL.';
grant execute on function private.random_token to app_definer;
