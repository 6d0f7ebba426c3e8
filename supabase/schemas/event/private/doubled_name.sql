create function private.doubled_name(names text[]) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select min(listed.name) from unnest(names) as listed (name)
    group by private.compare_key(listed.name) having count(*) > 1
    order by min(listed.name) limit 1
  );
end
$$;

comment on function private.doubled_name is 'A name that stands twice in a list, compared as people read it, or null.';
grant execute on function private.doubled_name to app_definer, staff;
