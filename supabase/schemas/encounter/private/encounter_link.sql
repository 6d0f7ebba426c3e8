create function private.encounter_link(event_id uuid) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return format('/events/%s/encounter', event_id);
end
$$;

comment on function private.encounter_link is 'Where a message about 双向选择 or the rounds leads on the phone.';
grant execute on function private.encounter_link to app_definer;
