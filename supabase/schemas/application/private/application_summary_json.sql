create function private.application_summary_json(application public.applications) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'reference', application.reference,
    'serviceCode', application.service_code,
    'serviceName', application.service_name,
    'variant', application.variant,
    'status', application.status,
    'submittedAt', application.submitted_at,
    'promisedOn', application.promised_on,
    'isOverdue', application.status in ('已受理', '待补正') and private.overdue_since(application) is not null,
    'tradeUnionName', (select receiver.name from public.trade_unions as receiver where receiver.id = application.trade_union_id),
    'todo', private.application_todo(application)
  );
end
$$;

comment on function private.application_summary_json is 'ApplicationSummary of shared/application: one line of the worker''s list.';
grant execute on function private.application_summary_json to app_definer;
