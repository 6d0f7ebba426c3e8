-- Before the form begins, a worker sees which union receives it and whom to call: the contact data that staff keep in
-- the directory. Unions without any are left out, since the phone has their names.
create function api.list_trade_union_contacts() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'tradeUnionId', trade_union.id,
    'phone', trade_union.phone,
    'address', trade_union.address
  ) order by trade_union.id), '[]')
  from public.trade_unions as trade_union
  where trade_union.phone is not null or trade_union.address is not null
$$;

comment on function api.list_trade_union_contacts is 'Phone and address of every union that staff have entered them for.';
alter function api.list_trade_union_contacts owner to app_definer;
grant execute on function api.list_trade_union_contacts to anon, authenticated;
