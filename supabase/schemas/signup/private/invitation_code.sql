create function private.invitation_code() returns text
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
  select string_agg(substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + get_byte(drawn.bytes, place) % 31, 1), '')
  from (select sha256(convert_to(private.random_token(), 'UTF8')) as bytes) as drawn, generate_series(0, 7) as place
$$;

comment on function private.invitation_code is 'Eight characters that are not confused when read aloud.';
grant execute on function private.invitation_code to app_definer;
