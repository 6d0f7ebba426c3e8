create function private.signup_json(signup public.signups) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events;
begin
  select * into event from public.events as found where found.id = signup.event_id;
  return private.own_signup_json(signup, event);
end
$$;

comment on function private.signup_json is 'Signup of shared/signup: the worker''s view of their own signup.';
grant execute on function private.signup_json to app_definer;
