create function api.list_consents() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(private.consent_json(own) order by own.agreed_at desc, own.id), '[]')
  from public.consents as own where own.worker_id = private.current_worker_id()
$$;

comment on function api.list_consents is 'The worker''s consents, with version, time, subject, and whether they were withdrawn.';
alter function api.list_consents owner to app_definer;
grant execute on function api.list_consents to authenticated;
