create function private.is_in_chain(one text, other text) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    with recursive above (bottom, id) as (
      select start.id, start.id from public.trade_unions as start where start.id in (one, other)
      union
      select above.bottom, next.parent_id from above
      join public.trade_unions as next on next.id = above.id
      where next.parent_id is not null
    )
    select from above where above.bottom = one and above.id = other or above.bottom = other and above.id = one
  );
end
$$;

comment on function private.is_in_chain is 'Whether one union is the other, or stands above or below it: a county, its city, the province.';
grant execute on function private.is_in_chain to app_definer;
