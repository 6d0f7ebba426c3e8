create function private.signup_link(event_id uuid) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return format('/events/%s', event_id);
end
$$;

comment on function private.signup_link is 'The page that a message about a signup opens.';
grant execute on function private.signup_link to app_definer;
