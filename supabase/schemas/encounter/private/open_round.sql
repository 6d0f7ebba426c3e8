create function private.open_round(event_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.refuse_off((select event.kind from public.events as event where event.id = open_round.event_id));
  perform from public.choice_rounds as round
  where round.event_id = open_round.event_id and round.closed_at is null and round.ends_at > now()
  for update;
  if not found then
    perform private.raise_code(409, 'choice_closed');
  end if;
end
$$;

comment on function private.open_round is 'Locks a round that is open for choosing, or refuses: one save at a time, and none while it is being closed.';
grant execute on function private.open_round to app_definer;
