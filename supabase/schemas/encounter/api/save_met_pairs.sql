create function api.save_met_pairs(event_id uuid, pairs text[]) returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into private.met_pairs (pair, event_id, trade_union_id)
  select distinct token, event.id, event.trade_union_id
  from unnest(pairs) as token cross join public.events as event
  where event.id = save_met_pairs.event_id and event.anonymized_at is null
  order by token
  on conflict do nothing;
  return true;
end
$$;

comment on function api.save_met_pairs is 'Records who sits together in a round that begins. For the functions'' service key only.';
alter function api.save_met_pairs owner to app_definer;
grant execute on function api.save_met_pairs to service_role;
