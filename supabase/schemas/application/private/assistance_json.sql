create function private.assistance_json(assistance public.assistances) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'id', assistance.id,
    'state', private.assistance_state(assistance),
    'serviceName', assistance.service_name,
    'officer', assistance.officer_words,
    'endsAt', assistance.ends_at,
    'ending', coalesce(assistance.ending, case when assistance.ends_at <= now() then '到时间'::public.assistance_ending end)
  );
end
$$;

comment on function private.assistance_json is 'Assistance of shared/application, for the worker who asked for help.';
grant execute on function private.assistance_json to app_definer;
