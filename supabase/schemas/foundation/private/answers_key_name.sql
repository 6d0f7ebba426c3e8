create function private.answers_key_name(version integer) returns text
language sql immutable
set search_path = pg_catalog, pg_temp
as $$ select case when version = 0 then 'answers' else format('answers-%s', version) end $$;

comment on function private.answers_key_name is
  'The name under which secret_key keeps a version of the key for what people answer.';
