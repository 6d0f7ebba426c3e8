create function private.officer_words(officer public.union_officers) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return format('%s（%s%s）', officer.name, officer.unit_name, coalesce(officer.position, ''));
end
$$;

comment on function private.officer_words is 'An officer as workers read it: name, unit, position.';
grant execute on function private.officer_words to app_definer;
