-- Before the form begins, a worker sees which union receives it, whom to call, and which department of the provincial
-- union looks after it. Unions without any of these are left out, since the phone has their names.
create function api.list_trade_union_contacts() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'tradeUnionId', trade_union.id,
    'phone', trade_union.phone,
    'address', trade_union.address,
    'liaison', liaison.department
  ) order by trade_union.id), '[]')
  from public.trade_unions as trade_union
  left join public.union_liaisons as liaison on liaison.trade_union_id = trade_union.id
  where trade_union.phone is not null or trade_union.address is not null or liaison.department is not null
$$;

comment on function api.list_trade_union_contacts is 'Phone, address and liaison department of every union that staff have entered one for.';
alter function api.list_trade_union_contacts owner to app_definer;
grant execute on function api.list_trade_union_contacts to anon, authenticated;
