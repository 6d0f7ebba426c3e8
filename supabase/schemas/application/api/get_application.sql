create function api.get_application(reference text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.application_json(private.own_application(reference));
end
$$;

comment on function api.get_application is 'One application of the worker with attachments, timeline and the items to correct.';
alter function api.get_application owner to app_definer;
grant execute on function api.get_application to authenticated;
