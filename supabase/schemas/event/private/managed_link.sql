create function private.managed_link(event_id uuid) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return format('/events/%s/managed', event_id);
end
$$;

comment on function private.managed_link is 'The page that a message to an organizer opens.';
grant execute on function private.managed_link to app_definer;
