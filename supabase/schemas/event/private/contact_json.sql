create function private.contact_json(event public.events) returns jsonb
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when event.contact_name is not null then jsonb_build_object('name', event.contact_name, 'phone', event.contact_phone) end;
end
$$;

comment on function private.contact_json is 'Whom to ask about an event, or null. Only its organizers and people with a seat are told.';
grant execute on function private.contact_json to app_definer;
