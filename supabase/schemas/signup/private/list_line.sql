-- A signup's line in the list: a person who knows its id can recognize it, and nobody can read a name.
create function private.list_line(salt text, signup public.signups) returns text
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select format('%s %s %s %s', signup.number, signup.pool, signup.status,
    encode(sha256(convert_to(salt || ':' || signup.id::text, 'UTF8')), 'hex'))
$$;

comment on function private.list_line is 'number, pool, status and SHA-256(salt:id), separated by blanks.';
grant execute on function private.list_line to app_definer;
