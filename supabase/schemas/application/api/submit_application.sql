-- One call for a submission and what its worker's next form begins with: most of what a call costs is the way.
create function api.submit_application(submission jsonb, profile jsonb default '{}') returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  submitted constant public.applications := private.submit_application(submission);
begin
  begin
    perform private.add_to_profile(profile);
  exception when others then
    -- The application stands. The text of a fault may quote an answer, its code does not.
    raise warning 'a profile was not kept: %', sqlstate;
  end;
  return private.application_json(submitted);
end
$$;

comment on function api.submit_application is
  'Takes a submission that the functions have validated, and adds its common answers to what the worker''s forms begin with; failing to keep them leaves the application as it is.';
alter function api.submit_application owner to app_definer;
grant execute on function api.submit_application to authenticated;
