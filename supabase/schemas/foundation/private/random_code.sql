create function private.random_code() returns text
language sql
security definer
set search_path = pg_catalog, pg_temp
as $$ select lpad((('x' || encode(extensions.gen_random_bytes(6), 'hex'))::bit(48)::bigint % 1000000)::text, 6, '0') $$;

comment on function private.random_code is 'Six random digits.';
grant execute on function private.random_code to app_definer;
