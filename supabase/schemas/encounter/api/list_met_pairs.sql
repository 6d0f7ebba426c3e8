create function api.list_met_pairs(trade_union_id text) returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(met.pair order by met.pair), '[]') from private.met_pairs as met
  where met.trade_union_id = list_met_pairs.trade_union_id
$$;

comment on function api.list_met_pairs is 'All tokens of people who have met at events of this union. For the functions'' service key only.';
alter function api.list_met_pairs owner to app_definer;
grant execute on function api.list_met_pairs to service_role;
