-- A submission and what its worker's next form begins with came in two calls; most of what a call costs is the way.

create function api.submit_and_keep(submission jsonb, profile jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  submitted constant jsonb := api.submit_application(submission);
begin
  begin
    perform api.save_profile(profile, is_addition => true);
  exception when others then
    -- The application stands. The text of a fault may quote an answer, its code does not.
    raise warning 'a profile was not kept: %', sqlstate;
  end;
  return submitted;
end
$$;
comment on function api.submit_and_keep is
  'submit_application, and its common answers added to what the worker''s forms begin with. Failing to keep them leaves the application as it is.';

call private.hand_over_api_functions();
grant execute on function api.submit_and_keep(jsonb, jsonb) to authenticated;
