create function api.get_signup_record(event_id uuid, signup_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.managed_event(event_id);
begin
  perform private.give_numbers(event.id);
  return private.signup_record_json(signup_id, event);
end
$$;

comment on function api.get_signup_record is 'One signup for its organizer: the answers, what can be done to it, and its whole history with who did what.';
alter function api.get_signup_record owner to app_definer;
grant execute on function api.get_signup_record to authenticated;
