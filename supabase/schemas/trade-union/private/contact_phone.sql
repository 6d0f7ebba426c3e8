create function private.contact_phone(trade_union_id text) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    with recursive chain as (
      select own.id, own.parent_id, own.phone, 0 as steps
      from public.trade_unions as own where own.id = contact_phone.trade_union_id
      union all
      select above.id, above.parent_id, above.phone, chain.steps + 1
      from chain join public.trade_unions as above on above.id = chain.parent_id
      where chain.phone is null
    )
    select chain.phone from chain where chain.phone is not null order by chain.steps limit 1
  );
end
$$;

comment on function private.contact_phone is
  'The phone of a union, or of the nearest union above it that has one; null when none has.';
grant execute on function private.contact_phone to app_definer;
