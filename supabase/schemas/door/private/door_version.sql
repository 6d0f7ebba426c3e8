create function private.door_version(event_id uuid) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select format('%s-%s', count(*), coalesce(max(ticket.id), 0)) from private.door_tickets(event_id) as ticket
  );
end
$$;

comment on function private.door_version is 'Changes when tickets are added, moved or removed.';
grant execute on function private.door_version to app_definer;
