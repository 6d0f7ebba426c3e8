create function private.short_token() returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return translate(encode(extensions.gen_random_bytes(15), 'base64'), '+/', '-_');
end
$$;

comment on function private.short_token is '15 random bytes in 20 characters. A mini-program code holds 32.';
grant execute on function private.short_token to app_definer;
