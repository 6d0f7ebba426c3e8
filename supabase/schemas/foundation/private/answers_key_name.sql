create function private.answers_key_name(version integer) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when version = 0 then 'answers' else format('answers-%s', version) end;
end
$$;

comment on function private.answers_key_name is
  'The name of a version of the answers'' key in secret_key.';
