create function private.person_hash(id_number text) returns bytea
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when id_number <> '' then private.keyed_hash('person ' || upper(id_number)) end;
end
$$;

comment on function private.person_hash is 'A keyed hash of an applicant''s ID number; null for none.';
grant execute on function private.person_hash to app_definer;
