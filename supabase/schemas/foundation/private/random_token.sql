create function private.random_token() returns text
language sql
security definer
set search_path = pg_catalog, pg_temp
as $$ select translate(encode(extensions.gen_random_bytes(32), 'base64'), '+/=', '-_') $$;

comment on function private.random_token is '32 random bytes that can stand in a URL.';
grant execute on function private.random_token to app_definer;
