create function private.random_code() returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return lpad((('x' || encode(extensions.gen_random_bytes(6), 'hex'))::bit(48)::bigint % 1000000)::text, 6, '0');
end
$$;

comment on function private.random_code is 'Six random digits.';
grant execute on function private.random_code to app_definer;
