create function private.encounter_link(event_id uuid) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return format('/events/%s/encounter', event_id);
end
$$;

comment on function private.encounter_link is 'The page that a message about 双向选择 or the rounds opens.';
grant execute on function private.encounter_link to app_definer;
