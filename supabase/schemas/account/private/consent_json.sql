create function private.consent_json(consent public.consents) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_build_object(
      'id', consent.id,
      'kind', consent.kind,
      'version', consent.version,
      'agreedAt', consent.agreed_at,
      'withdrawnAt', consent.withdrawn_at,
      'reference', application.reference,
      'serviceName', application.service_name,
      'isUndecided', coalesce(application.status in ('已提交', '已受理', '待补正'), false)
    )
    from (select) as one
    left join public.applications as application
      on application.reference = consent.subject and application.worker_id = consent.worker_id
  );
end
$$;

comment on function private.consent_json is
  'Consent of shared/account, with the application it was given for and whether that is open.';
grant execute on function private.consent_json to app_definer;
