-- Without the letters and digits that people mistake for each other when they copy it from paper.
create function private.login_password() returns text
language sql volatile
set search_path = pg_catalog, pg_temp
as $$
  select string_agg(substr('23456789abcdefghjkmnpqrstuvwxyz', get_byte(bytes, place) % 31 + 1, 1), '' order by place)
  from extensions.gen_random_bytes(32) as bytes, generate_series(0, 31) as place
$$;

comment on function private.login_password is 'A new password of 32 letters and digits.';
