create function api.list_service_settings() returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'serviceCode', setting.service_code,
    'isOffered', part.is_offered,
    'isOpen', part.is_offered and private.is_service_open(setting.service_code),
    'closedReason', case when part.is_offered then setting.closed_reason else '这项服务还没有开通，开通以后会公告。' end,
    'closesOn', setting.closes_on,
    'committedWorkingDays', setting.committed_working_days,
    'enquiryPhone', setting.enquiry_phone,
    'notice', setting.notice,
    'choices', setting.choices,
    'amount', setting.amount
  ) order by setting.service_code), '[]')
  from public.service_settings as setting
  cross join lateral (
    select not exists (
      select from private.services as service
      where service.code = setting.service_code and service.event_kind = any (private.off_kinds())
    ) as is_offered
  ) as part
$$;

comment on function api.list_service_settings is 'What staff have set for each service item. An item without a row is as in the catalogue.';
alter function api.list_service_settings owner to app_definer;
grant execute on function api.list_service_settings to anon, authenticated;
