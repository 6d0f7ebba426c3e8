create function private.submit_application(submission jsonb) returns public.applications
language plpgsql
set search_path = pg_catalog, pg_temp
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
    perform private.refuse_other_content(made, submission);
    return made;
  end if;
  perform private.check_service(submission ->> 'serviceCode');
  if not private.is_service_open(submission ->> 'serviceCode') then
    perform private.raise_code(409, 'service_closed', submission ->> 'serviceCode');
  end if;
  -- The catalogue decides which consents a form needs. A form without sensitive answers needs none.
  if jsonb_typeof(submission -> 'consents') is distinct from 'array' then
    perform private.raise_code(422, 'consent_missing');
  end if;
  if not exists (select from public.trade_unions as receiver where receiver.id = submission ->> 'tradeUnionId') then
    perform private.raise_code(422, 'invalid_input', 'tradeUnionId');
  end if;
  if coalesce((submission ->> 'committedWorkingDays')::numeric not between 1 and 60, false) then
    perform private.raise_code(422, 'invalid_input', 'committedWorkingDays');
  end if;
  if jsonb_typeof(submission -> 'items') is distinct from 'array' or submission -> 'items' = '[]'
    or octet_length((submission -> 'items')::text) > 262144 then
    perform private.raise_code(422, 'invalid_input', 'items');
  end if;
  perform private.check_contents(submission);
  select * into setting from public.service_settings as found where found.service_code = submission ->> 'serviceCode';

  loop
    insert into public.applications (
      reference, worker_id, client_token, service_code, service_name, variant, form_version, trade_union_id, applicant_name,
      phone, answers, items, summary, committed_working_days, accept_by, confirmation_statement, workplace,
      name_withheld
    )
    values (
      private.reference_number(today), own_id, token, submission ->> 'serviceCode', submission ->> 'serviceName',
      submission ->> 'variant', (submission ->> 'formVersion')::integer, submission ->> 'tradeUnionId',
      submission ->> 'applicantName', submission ->> 'phone', submission -> 'answers', submission -> 'items', submission ->> 'summary',
      coalesce(setting.committed_working_days, (submission ->> 'committedWorkingDays')::integer),
      private.add_working_days(today, 5), submission ->> 'confirmationStatement', left(submission ->> 'workplace', 120),
      coalesce((submission ->> 'isNameWithheld')::boolean, false)
    )
    on conflict do nothing
    returning * into made;
    exit when made.id is not null;
    select * into made from public.applications as earlier where earlier.worker_id = own_id and earlier.client_token = token;
    if made.id is not null then
      -- The same submission arrived twice at once, and the other one was first.
      perform private.refuse_other_content(made, submission);
      return made;
    end if;
    -- Another application of the day has this reference, so a new one is drawn.
  end loop;

  insert into private.submitted_contents (application_id, content_hash)
  values (made.id, private.content_hash(submission));
  perform private.merge_secrets(made.id, submission -> 'secrets', made.answers);
  perform private.attach(made, coalesce(submission -> 'attachments', '[]'));
  insert into public.consents (worker_id, kind, version, subject)
  select own_id, consent ->> 'kind', consent ->> 'version', made.reference
  from jsonb_array_elements(submission -> 'consents') as consent;
  perform private.record_application_event(made.id, '提交申请', format('由%s办理，五个工作日内告知是否受理。',
    (select receiver.name from public.trade_unions as receiver where receiver.id = made.trade_union_id)), '申请人');
  perform private.open_review(made);
  return made;
end
$$;

comment on function private.submit_application is
  'Takes a submission and opens its first review. The same clientToken gives the same application; with other answers it is refused as already_submitted.';
grant execute on function private.submit_application to app_definer;
