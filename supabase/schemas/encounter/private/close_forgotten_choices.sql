create function private.close_forgotten_choices() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  forgotten uuid;
  closed integer := 0;
begin
  for forgotten in
    select round.event_id from public.choice_rounds as round
    where round.closed_at is null and round.ends_at < now() - interval '12 hours'
  loop
    perform private.close_choice_round(forgotten);
    closed := closed + 1;
  end loop;
  return closed;
end
$$;

comment on function private.close_forgotten_choices is 'Closes rounds that the organizer left open for half a day, so that no pick stays.';
grant execute on function private.close_forgotten_choices to app_definer;
