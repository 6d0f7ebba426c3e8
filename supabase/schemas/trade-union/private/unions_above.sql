create function private.unions_above(union_id text) returns text[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    with recursive above (id, parent_id) as (
      select one.id, one.parent_id from public.trade_unions as one where one.id = union_id
      union
      select next.id, next.parent_id from above join public.trade_unions as next on next.id = above.parent_id
    )
    select array_agg(above.id) from above
  );
end
$$;

comment on function private.unions_above is 'A union and those above it: a county, its city, the province. Null when there is none with this id.';
grant execute on function private.unions_above to app_definer;
