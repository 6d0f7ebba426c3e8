-- What a worker does with an application: submit, look, supplement, withdraw.

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

create function private.attach(application public.applications, attachments jsonb) returns void
language plpgsql
set search_path = ''
as $$
declare
  wanted jsonb;
begin
  for wanted in select * from jsonb_array_elements(attachments) loop
    update public.attachments as attachment
    set application_id = application.id, slot = wanted ->> 'slot', superseded_at = null
    where attachment.id = (wanted ->> 'id')::uuid
      and attachment.worker_id = application.worker_id
      and (attachment.application_id is null or attachment.application_id = application.id);
    if not found then
      perform private.raise_code(422, 'attachment_unknown', wanted ->> 'id');
    end if;
  end loop;
end
$$;
comment on function private.attach is 'Ties uploads of the same worker to an application; a stranger''s, an unknown or an already used one is refused.';

grant execute on function
  private.application_todo(public.applications), private.application_summary_json(public.applications),
  private.application_json(public.applications), private.own_application(text),
  private.attach(public.applications, jsonb)
to app_definer;

create function api.submit_application(submission jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
  token constant uuid := (submission ->> 'clientToken')::uuid;
  today constant date := private.today();
  made public.applications;
  setting public.service_settings;
begin
  select * into made from public.applications as earlier where earlier.worker_id = own_id and earlier.client_token = token;
  if made.id is not null then
    return private.application_json(made);
  end if;
  if not private.is_service_open(submission ->> 'serviceCode') then
    perform private.raise_code(409, 'service_closed', submission ->> 'serviceCode');
  end if;
  if jsonb_array_length(coalesce(submission -> 'consents', '[]')) = 0 then
    perform private.raise_code(422, 'consent_missing');
  end if;
  if not exists (select from public.trade_unions as receiver where receiver.id = submission ->> 'tradeUnionId') then
    perform private.raise_code(422, 'invalid_input', 'tradeUnionId');
  end if;
  select * into setting from public.service_settings as found where found.service_code = submission ->> 'serviceCode';

  insert into public.applications (
    reference, worker_id, client_token, service_code, service_name, variant, form_version, trade_union_id, applicant_name,
    answers, items, summary, committed_working_days, accept_by
  )
  values (
    private.reference_number(today), own_id, token, submission ->> 'serviceCode', submission ->> 'serviceName',
    submission ->> 'variant', (submission ->> 'formVersion')::integer, submission ->> 'tradeUnionId',
    submission ->> 'applicantName', submission -> 'answers', submission -> 'items', submission ->> 'summary',
    coalesce(setting.committed_working_days, (submission ->> 'committedWorkingDays')::integer),
    private.add_working_days(today, 5)
  )
  on conflict on constraint one_application_per_submission do nothing
  returning * into made;
  if made.id is null then
    -- The same submission arrived twice at once and the other one was first.
    select * into made from public.applications as earlier where earlier.worker_id = own_id and earlier.client_token = token;
    return private.application_json(made);
  end if;

  perform private.merge_secrets(made.id, submission -> 'secrets', made.answers);
  perform private.attach(made, coalesce(submission -> 'attachments', '[]'));
  insert into public.consents (worker_id, kind, version, subject)
  select own_id, consent ->> 'kind', consent ->> 'version', made.reference
  from jsonb_array_elements(submission -> 'consents') as consent;
  perform private.record_application_event(made.id, '提交申请', format('由%s办理，五个工作日内告知是否受理。',
    (select receiver.name from public.trade_unions as receiver where receiver.id = made.trade_union_id)), '申请人');
  perform private.open_review(made);
  return private.application_json(made);
end
$$;
comment on function api.submit_application is
  'Takes a submission that the functions have validated and opens its first review; the same clientToken again gives the same application.';

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

-- Each item says what follows from it: answers computed from it, shown because of it or checked against it.
create function private.open_items(application public.applications) returns text[]
language sql immutable
set search_path = ''
as $$
  select application.correction_items || coalesce(array_agg(follower), '{}')
  from jsonb_array_elements(application.items) as item,
    jsonb_array_elements_text(coalesce(item -> 'follows', '[]')) as follower
  where item ->> 'name' = any (application.correction_items)
$$;
comment on function private.open_items is 'The answers and slots that a correction opens: those that staff named and what follows from them.';

create function private.check_supplement(application public.applications, supplement jsonb) returns void
language plpgsql stable
set search_path = ''
as $$
declare
  open_items constant text[] := private.open_items(application);
  touched text;
begin
  select item ->> 'name' into touched
  from jsonb_array_elements(application.items) as item
  where item ->> 'kind' = 'field'
    and item ->> 'name' <> all (open_items)
    and application.answers -> (item ->> 'name') is distinct from supplement -> 'answers' -> (item ->> 'name')
  limit 1;
  if touched is null then
    select path into touched
    from jsonb_object_keys(coalesce(supplement -> 'secrets', '{}')) as path
    where split_part(path, '.', 1) <> all (open_items)
    limit 1;
  end if;
  if touched is null then
    select attachment ->> 'slot' into touched
    from jsonb_array_elements(coalesce(supplement -> 'attachments', '[]')) as attachment
    where attachment ->> 'slot' <> all (open_items)
      and not exists (
        select from public.attachments as kept
        where kept.id = (attachment ->> 'id')::uuid and kept.application_id = application.id
          and kept.slot = attachment ->> 'slot' and kept.superseded_at is null
      )
    limit 1;
  end if;
  if touched is not null then
    perform private.raise_code(409, 'item_not_open', touched);
  end if;

  select item ->> 'name' into touched
  from jsonb_array_elements(application.items) as item
  where item ->> 'kind' = 'attachments'
    and item ->> 'name' = any (application.correction_items)
    and not exists (
      select from jsonb_array_elements(coalesce(supplement -> 'attachments', '[]')) as attachment
      where attachment ->> 'slot' = item ->> 'name'
    )
  limit 1;
  if touched is not null then
    perform private.raise_code(422, 'invalid_input', touched);
  end if;
end
$$;
comment on function private.check_supplement is
  'Refuses a change of anything that was not named (item_not_open) and a named slot without files (invalid_input); the detail is the item.';

create function api.supplement_application(reference text, supplement jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  application public.applications := private.own_application(reference);
  today constant date := private.today();
  review_id bigint;
  labels text;
begin
  review_id := private.lock_open_review(application.id);
  select * into application from public.applications as own where own.id = application.id for update;
  if exists (
    select from private.supplements as earlier
    where earlier.application_id = application.id and earlier.client_token = (supplement ->> 'clientToken')::uuid
  ) then
    return private.application_json(application);
  end if;
  if application.status <> '待补正' then
    perform private.raise_code(409, 'not_correctable');
  end if;
  perform private.check_supplement(application, supplement);

  insert into private.supplements (application_id, client_token, previous_answers, previous_summary)
  values (application.id, (supplement ->> 'clientToken')::uuid, application.answers, application.summary);
  -- The files of an open slot give way to those that came; listed again, they stay.
  update public.attachments as attachment set superseded_at = now()
  where attachment.application_id = application.id and attachment.superseded_at is null
    and attachment.slot = any (private.open_items(application));
  perform private.attach(application, coalesce(supplement -> 'attachments', '[]'));
  perform private.merge_secrets(application.id, supplement -> 'secrets', supplement -> 'answers');

  labels := private.item_labels(application.items, application.correction_items);
  update public.applications as own
  set status = case when own.accepted_at is null then '已提交' else '已受理' end::public.application_status,
    answers = supplement -> 'answers', summary = supplement ->> 'summary', items = coalesce(supplement -> 'items', own.items),
    accept_by = case when own.accepted_at is null then private.add_working_days(today, 5) end,
    promised_on = case when own.accepted_at is not null then private.add_working_days(today, own.left_working_days) end,
    left_working_days = null, correction_reason = null, correction_items = null, decision_reason = null
  where own.id = application.id
  returning * into application;
  update public.reviews as review
  set application_status = application.status, summary = application.summary,
    due_on = coalesce(application.promised_on, application.accept_by)
  where review.id = review_id;
  perform private.record_application_event(application.id, '已补正', format('补正了：%s。', labels), '申请人');
  return private.application_json(application);
end
$$;
comment on function api.supplement_application is
  'Takes what staff asked to correct, and only that; the clock runs on where it stopped. The same clientToken again changes nothing.';

create function api.withdraw_application(reference text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  application public.applications := private.own_application(reference);
  review_id bigint;
begin
  review_id := private.lock_open_review(application.id);
  select * into application from public.applications as own where own.id = application.id for update;
  if application.status = '已撤回' then
    return private.application_json(application);
  end if;
  if application.status not in ('已提交', '已受理', '待补正') then
    perform private.raise_code(409, 'not_withdrawable');
  end if;
  update public.applications as own
  set status = '已撤回', closed_at = now(), promised_on = null, accept_by = null, correction_reason = null, correction_items = null
  where own.id = application.id
  returning * into application;
  update public.reviews as review set closed_at = now() where review.id = review_id;
  perform private.record_application_event(application.id, '撤回申请', null, '申请人');
  return private.application_json(application);
end
$$;
comment on function api.withdraw_application is 'Takes an undecided application back and closes its round; twice is the same as once.';

grant execute on function private.open_items(public.applications), private.check_supplement(public.applications, jsonb)
to app_definer;
call private.hand_over_api_functions();
grant execute on function
  api.submit_application(jsonb), api.list_applications(), api.get_application(text),
  api.supplement_application(text, jsonb), api.withdraw_application(text)
to authenticated;
