create function api.close_choices(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.managed_event(event_id);
begin
  if not exists (select from public.choice_rounds as round where round.event_id = event.id) then
    perform private.raise_code(409, 'choice_closed');
  end if;
  perform private.close_choice_round(event.id);
  return private.choice_counts_json(event);
end
$$;

comment on function api.close_choices is 'Closes the round for good: pairs are told, and everything else is deleted.';
alter function api.close_choices owner to app_definer;
grant execute on function api.close_choices to authenticated;
