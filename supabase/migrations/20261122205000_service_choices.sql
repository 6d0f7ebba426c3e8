-- 补助类别 changes with the rules of a year: staff keep the list of choices themselves, without a release.

create function private.is_choice_list(choices text[]) returns boolean
language sql immutable
set search_path = ''
as $$
  select array_ndims(choices) = 1 and cardinality(choices) between 1 and 12
    and count(distinct entry) = cardinality(choices)
    and bool_and(length(entry) between 2 and 20 and entry !~ '^\s|\s$|[[:cntrl:]]')
  from unnest(choices) as entry
$$;
comment on function private.is_choice_list is 'Whether these are 1 to 12 different choices of 2 to 20 characters, without spaces around them. No entry is null: the count of different ones would not agree.';
-- Checks run with the rights of whoever writes the row.
grant execute on function private.is_choice_list(text[]) to staff, app_definer;

alter table public.service_settings
  add column choices text[],
  add constraint "选项要1到12个，每个2到20字，不重复" check (coalesce(private.is_choice_list(choices), choices is null)),
  add constraint "只有劳模专项补助可以改选项" check (choices is null or service_code = 'model-worker-subsidy');
comment on column public.service_settings.choices is '申请表里由您维护的选项，现在只有劳模专项补助的“补助类别”：填 ["生活困难补助", "荣誉津贴"] 这样的列表，1–12 个，每个 2–20 字；空着用系统原有的选项。选“荣誉津贴”的不用填困难说明，这几个字请不要改';

create or replace function api.list_service_settings() returns jsonb
language sql stable
security definer
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'serviceCode', setting.service_code,
    'isOpen', private.is_service_open(setting.service_code),
    'closedReason', setting.closed_reason,
    'closesOn', setting.closes_on,
    'committedWorkingDays', setting.committed_working_days,
    'enquiryPhone', setting.enquiry_phone,
    'notice', setting.notice,
    'choices', setting.choices
  ) order by setting.service_code), '[]')
  from public.service_settings as setting
$$;
