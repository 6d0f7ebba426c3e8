create function private.answers_key_name(version integer) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when version = 0 then 'answers' else format('answers-%s', version) end;
end
$$;

comment on function private.answers_key_name is
  'The name under which secret_key keeps a version of the key for what people answer.';
