create function private.application_json(application public.applications) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.application_summary_json(application) || jsonb_build_object(
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
    'canWithdraw', application.decided_at is null and application.status in ('已提交', '已受理', '待补正'),
    'acceptBy', application.accept_by,
    'grantedAmount', (
      select review.granted_amount from public.reviews as review
      where review.application_id = application.id and review.undone_at is null and review.granted_amount is not null
        and review.decision in ('通过', '办结')
      order by review.round desc limit 1
    ),
    'tradeUnionPhone', private.contact_phone(application.trade_union_id),
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
  );
end
$$;

comment on function private.application_json is 'ApplicationDetail of shared/application: everything the worker sees of one application.';
grant execute on function private.application_json to app_definer;
