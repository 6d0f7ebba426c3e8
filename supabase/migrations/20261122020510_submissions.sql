-- Submitting and withdrawing an application.

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
      -- The purge takes what is an hour older: a file that can still be submitted is never being removed.
      and (attachment.application_id = application.id
        or attachment.application_id is null and attachment.created_at > now() - interval '2 days');
    if not found then
      perform private.raise_code(422, 'attachment_unknown', wanted ->> 'id');
    end if;
  end loop;
end
$$;
comment on function private.attach is 'Ties uploads of the same worker to an application; a stranger''s, an unknown, an expired or an already used one is refused.';

grant execute on function private.attach(public.applications, jsonb) to app_definer;

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
  -- Which consents a form needs is the catalogue's to say; a form without sensitive answers needs none.
  if jsonb_typeof(submission -> 'consents') is distinct from 'array' then
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

call private.hand_over_api_functions();
grant execute on function api.submit_application(jsonb), api.withdraw_application(text) to authenticated;
