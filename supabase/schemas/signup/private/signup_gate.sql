create function private.signup_gate(event_id uuid) returns bigint
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return hashtextextended(event_id::text, 0);
end
$$;

comment on function private.signup_gate is
  'The key of an event''s advisory lock: shared by all who sign up, alone for whoever changes or closes the event. Two events with one key only wait for each other.';
grant execute on function private.signup_gate to app_definer, staff;
