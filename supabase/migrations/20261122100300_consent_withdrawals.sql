-- 撤回同意 (个人信息保护法 第十五条): a worker may take a consent back at any time. What was done before stays lawful; an
-- application that is still undecided rests on it, so it is withdrawn along, and never without saying so.

create index consents_withdrawn on public.consents (withdrawn_at desc) where withdrawn_at is not null;

create function private.consent_title(kind text) returns text
language sql immutable
set search_path = ''
as $$
  select case kind
    when 'identity' then '身份证号和证件照片' when 'health-and-income' then '健康和家庭收入信息'
    when 'children' then '孩子的信息' when 'bank-account' then '银行账户信息' else kind end
$$;
comment on function private.consent_title is 'A kind of consent in the words that the worker agreed to: shared/service/consents.ts.';
grant execute on function private.consent_title(text) to app_definer, staff;

create function private.consent_json(consent public.consents) returns jsonb
language sql stable
set search_path = ''
as $$
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
$$;
grant execute on function private.consent_json(public.consents) to app_definer;

create function api.list_consents() returns jsonb
language sql stable
security definer
set search_path = ''
as $$
  select coalesce(jsonb_agg(private.consent_json(own) order by own.agreed_at desc, own.id), '[]')
  from public.consents as own where own.worker_id = private.current_worker_id()
$$;
comment on function api.list_consents is 'What the worker agreed to, each with its version, when, for what, and whether it was taken back.';

create function api.withdraw_consent(consent_id bigint, with_application boolean default false) returns jsonb
language plpgsql
security definer
set search_path = ''
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
  select * into application from public.applications as own
  where own.reference = consent.subject and own.worker_id = own_id;
  if application.status in ('已提交', '已受理', '待补正') then
    if not coalesce(with_application, false) then
      perform private.raise_code(409, 'consent_in_use', application.reference);
    end if;
    perform api.withdraw_application(application.reference);
  end if;
  update public.consents as own set withdrawn_at = now() where own.id = consent.id
  returning * into consent;
  if application.id is not null then
    perform private.record_application_event(application.id, '撤回同意', private.consent_title(consent.kind), '申请人');
  end if;
  return private.consent_json(consent);
end
$$;
comment on function api.withdraw_consent is
  'Takes a consent back. An undecided application that rests on it is withdrawn along when the worker said so, else consent_in_use; twice is the same as once.';

call private.hand_over_api_functions();
grant execute on function api.list_consents(), api.withdraw_consent(bigint, boolean) to authenticated;

create view public.withdrawn_consents with (security_invoker = true) as
select
  row_number() over (order by consent.withdrawn_at desc, consent.id) as 序号,
  private.china_time(consent.withdrawn_at) as 撤回时间,
  private.consent_title(consent.kind) as 同意的内容,
  consent.version as 文字版本,
  private.china_time(consent.agreed_at) as 同意时间,
  application.reference as 申请编号,
  application.service_name as 事项,
  application.applicant_name as 申请人,
  application.status as 申请状态,
  receiver.name as 受理工会
from public.consents as consent
left join public.applications as application on application.reference = consent.subject
left join public.trade_unions as receiver on receiver.id = application.trade_union_id
where consent.withdrawn_at is not null
order by consent.withdrawn_at desc, consent.id;

comment on view public.withdrawn_consents is '撤回的同意：职工撤回了哪一项同意，最近的在最上面。撤回之后不要再使用这一项信息';
comment on column public.withdrawn_consents.序号 is '排列的顺序';
comment on column public.withdrawn_consents.撤回时间 is '撤回的时间（北京时间）';
comment on column public.withdrawn_consents.同意的内容 is '同意使用的是哪一项信息';
comment on column public.withdrawn_consents.文字版本 is '同意时文字的版本';
comment on column public.withdrawn_consents.同意时间 is '同意的时间（北京时间）';
comment on column public.withdrawn_consents.申请编号 is '为哪一份申请';
comment on column public.withdrawn_consents.事项 is '事项名称';
comment on column public.withdrawn_consents.申请人 is '申请人姓名或单位名称';
comment on column public.withdrawn_consents.申请状态 is '申请现在的状态；没有决定的申请随同意一起撤回';
comment on column public.withdrawn_consents.受理工会 is '受理的工会';
grant select on public.withdrawn_consents to staff;
