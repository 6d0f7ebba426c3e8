create function private.fold_facility() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  new.name := private.normalize_text(new.name);
  new.short_name := private.normalize_text(new.short_name);
  return new;
end
$$;

comment on function private.fold_facility is 'The names of a facility as people read them, so that nothing visible is too short.';
