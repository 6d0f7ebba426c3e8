-- What a worker sees of the own applications: ApplicationSummary and ApplicationDetail of shared/api.

create function private.application_todo(application public.applications) returns text
language sql immutable
set search_path = ''
as $$
  select case when application.status = '待补正' then
    format(
      case when bool_and(item ->> 'kind' = 'attachments') then '还差 %s 项材料：%s' else '请补正 %s 项：%s' end,
      count(*), string_agg(item ->> 'label', '、' order by place)
    )
  end
  from jsonb_array_elements(application.items) with ordinality as listed (item, place)
  where item ->> 'name' = any (application.correction_items)
$$;

create function private.application_summary_json(application public.applications) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'reference', application.reference,
    'serviceCode', application.service_code,
    'serviceName', application.service_name,
    'variant', application.variant,
    'status', application.status,
    'submittedAt', application.submitted_at,
    'promisedOn', application.promised_on,
    'isOverdue', application.status = '已受理' and application.promised_on < private.today(),
    'tradeUnionName', (select receiver.name from public.trade_unions as receiver where receiver.id = application.trade_union_id),
    'todo', private.application_todo(application)
  )
$$;

create function private.application_json(application public.applications) returns jsonb
language sql stable
set search_path = ''
as $$
  select private.application_summary_json(application) || jsonb_build_object(
    'formVersion', application.form_version,
    'tradeUnionId', application.trade_union_id,
    'answers', application.answers,
    'attachments', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', attachment.id,
        'slot', attachment.slot,
        'mimeType', attachment.mime_type,
        'byteSize', attachment.byte_size,
        'verdict', attachment.verdict,
        'verdictNote', attachment.verdict_note
      ) order by attachment.created_at, attachment.id), '[]')
      from public.attachments as attachment
      where attachment.application_id = application.id and attachment.superseded_at is null
    ),
    'timeline', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'at', event.at, 'title', event.title, 'detail', event.detail, 'actor', event.actor
      ) order by event.id desc), '[]')
      from public.application_events as event
      where event.application_id = application.id
    ),
    'correction', case when application.status = '待补正' then jsonb_build_object(
      'reason', application.correction_reason,
      'items', (
        select jsonb_agg(item order by place)
        from jsonb_array_elements(application.items) with ordinality as listed (item, place)
        where item ->> 'name' = any (application.correction_items)
      )
    ) end,
    'canWithdraw', application.status in ('已提交', '已受理', '待补正'),
    'decisionReason', application.decision_reason
  )
$$;
comment on function private.application_json is 'ApplicationDetail of shared/api: the worker''s whole view of one application.';

create function private.own_application(reference text) returns public.applications
language plpgsql stable
set search_path = ''
as $$
declare
  found_application public.applications;
begin
  select * into found_application from public.applications as own
  where own.reference = own_application.reference and own.worker_id = private.current_worker_id();
  if found_application.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return found_application;
end
$$;
comment on function private.own_application is 'The worker''s application of that number; another''s is not_found, as one that does not exist.';

grant execute on function
  private.application_todo(public.applications), private.application_summary_json(public.applications),
  private.application_json(public.applications), private.own_application(text)
to app_definer;

create function api.list_applications() returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
begin
  return (
    select coalesce(jsonb_agg(private.application_summary_json(own) order by own.submitted_at desc, own.id), '[]')
    from public.applications as own
    where own.worker_id = private.current_worker_id()
  );
end
$$;
comment on function api.list_applications is 'The worker''s applications, newest first.';

create function api.get_application(reference text) returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
begin
  return private.application_json(private.own_application(reference));
end
$$;
comment on function api.get_application is 'One application of the worker with attachments, timeline and what is to be corrected.';

call private.hand_over_api_functions();
grant execute on function api.list_applications(), api.get_application(text) to authenticated;
