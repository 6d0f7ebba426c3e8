create function api.list_waiting(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  return (
    select coalesce(jsonb_agg(line.numbers), '[]')
    from (
      select jsonb_agg(signup.number order by signup.line_number) as numbers
      from public.signups as signup
      where signup.event_id = event.id and signup.status = '候补' and signup.holds_seat and signup.number is not null
      group by signup.pool
    ) as line
  );
end
$$;

comment on function api.list_waiting is 'The waitlists of an organizer''s event, one for each pool: the numbers of the signups in the order of the line, for the export.';
alter function api.list_waiting owner to app_definer;
grant execute on function api.list_waiting to authenticated;
