create function private.unions_below(trade_union_id text) returns text[]
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  with recursive below (id) as (
    select unions_below.trade_union_id
    union
    select next.id from below join public.trade_unions as next on next.parent_id = below.id
  )
  select array_agg(below.id) from below
$$;

comment on function private.unions_below is 'A union and all below it.';
grant execute on function private.unions_below to app_definer;
