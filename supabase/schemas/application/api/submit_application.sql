-- One call takes a submission and saves its common answers, because most of a call's time is the network.
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
    -- The application is kept. The log gets the code of the fault and not its text, which may quote an answer.
    raise warning 'a profile was not kept: %', sqlstate;
  end;
  return private.application_json(submitted);
end
$$;

comment on function api.submit_application is
  'Takes a submission that the functions have validated, and adds its common answers to those that the worker''s forms begin with. When these cannot be saved, the application is kept all the same.';
alter function api.submit_application owner to app_definer;
grant execute on function api.submit_application to authenticated;
