create function api.withdraw_consent(consent_id bigint, with_application boolean default false) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  consent public.consents;
  application public.applications;
begin
  select * into consent from public.consents as own
  where own.id = consent_id and own.worker_id = own_id
  for update;
  if consent.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  if consent.withdrawn_at is not null then
    return private.consent_json(consent);
  end if;
  if consent.kind = 'kept-child' then
    perform private.forget_child(own_id, consent.subject::uuid);
    select * into consent from public.consents as own where own.id = consent_id;
    return private.consent_json(consent);
  end if;
  select * into application from public.applications as own
  where own.reference = consent.subject and own.worker_id = own_id;
  if application.status in ('已提交', '已受理', '待补正') then
    if not coalesce(with_application, false) then
      perform private.raise_code(409, 'consent_in_use', application.reference);
    end if;
    perform api.withdraw_application(application.reference);
  end if;
  -- Two accounts that became one may have agreed twice to be offered papers again.
  update public.consents as own set withdrawn_at = now()
  where own.withdrawn_at is null and own.worker_id = own_id
    and (own.id = consent.id or (own.kind = 'kept-papers' and consent.kind = 'kept-papers'));
  select * into consent from public.consents as own where own.id = consent.id;
  if application.id is not null then
    perform private.record_application_event(application.id, '撤回同意', private.consent_title(consent.kind), '申请人');
  end if;
  return private.consent_json(consent);
end
$$;

comment on function api.withdraw_consent is
  'Withdraws a consent. With the consent to keep a child the child is deleted, unless it is signed up. An undecided application that needs it is withdrawn too when the worker agreed to that, otherwise consent_in_use. Repeating the call changes nothing.';
alter function api.withdraw_consent owner to app_definer;
grant execute on function api.withdraw_consent to authenticated;
