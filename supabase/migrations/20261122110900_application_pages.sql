-- What a worker sees of the own applications, with what following them brings: ApplicationDetail of shared/api.

create or replace function private.application_summary_json(application public.applications) returns jsonb
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
    'isOverdue', application.status in ('已受理', '待补正') and private.overdue_since(application) is not null,
    'tradeUnionName', (select receiver.name from public.trade_unions as receiver where receiver.id = application.trade_union_id),
    'todo', private.application_todo(application)
  )
$$;

create or replace function private.application_json(application public.applications) returns jsonb
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
    'decisionReason', application.decision_reason,
    'overdueSince', private.overdue_since(application),
    'canRemind', private.is_remindable(application),
    'remindedAt', application.reminded_at,
    'canRate', private.is_ratable(application)
      and not exists (select from public.ratings as rated where rated.application_id = application.id),
    'rating', (
      select jsonb_build_object('grade', rating.grade, 'comment', rating.comment, 'ratedAt', rating.rated_at)
      from public.ratings as rating where rating.application_id = application.id
    ),
    'assistedBy', application.assisted_by,
    'canRequestConfirmation', private.is_confirmable(application),
    'confirmation', private.confirmation_json(application)
  )
$$;
