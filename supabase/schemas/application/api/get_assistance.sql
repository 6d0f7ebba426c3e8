create function api.get_assistance(draft_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.assistance_json(private.own_assistance(draft_id));
end
$$;

comment on function api.get_assistance is 'The state of the last help with a draft of the worker; not_found when there was none.';
alter function api.get_assistance owner to app_definer;
grant execute on function api.get_assistance to authenticated;
