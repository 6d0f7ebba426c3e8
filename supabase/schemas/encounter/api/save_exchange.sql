create function api.save_exchange(event_id uuid, direction text, sealed text) returns boolean
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.refuse_off((select event.kind from public.events as event where event.id = save_exchange.event_id));
  perform from public.choice_rounds as round join public.events as event on event.id = round.event_id
  where round.event_id = save_exchange.event_id and round.closed_at is not null and event.anonymized_at is null;
  if not found then
    perform private.raise_code(409, 'choice_closed');
  end if;
  insert into private.choice_exchanges (direction, event_id, sealed)
  values (save_exchange.direction, save_exchange.event_id, save_exchange.sealed)
  on conflict on constraint choice_exchanges_pkey do update set sealed = excluded.sealed;
  return true;
end
$$;

comment on function api.save_exchange is
  'Keeps the sealed contact that one of a pair agreed to give. Repeating the call replaces it. For the functions'' service key only.';
alter function api.save_exchange owner to app_definer;
grant execute on function api.save_exchange to service_role;
