-- 服务事项设置 and 公告: what staff change without a release.

create table public.service_settings (
  service_code text primary key check (service_code ~ '^[a-z]+(-[a-z]+)*$'),
  service_name text not null,
  is_open boolean not null default true,
  closed_reason text check (length(closed_reason) between 2 and 100),
  closes_on date,
  committed_working_days integer not null check (committed_working_days between 1 and 60),
  enquiry_phone text check (enquiry_phone ~ '^[0-9-]{5,20}$'),
  notice text check (length(notice) <= 200),
  updated_at timestamptz not null default now(),
  constraint a_closed_service_says_why check (is_open or closed_reason is not null)
);
comment on table public.service_settings is '服务事项设置：开放或关闭、承诺工作日、咨询电话和提示';
comment on column public.service_settings.service_code is '事项代码，与小程序的服务目录一致，不要修改';
comment on column public.service_settings.service_name is '事项名称';
comment on column public.service_settings.is_open is '是否接受申请；关闭时必须填写关闭原因';
comment on column public.service_settings.closed_reason is '关闭原因，职工看得到，2–100 字';
comment on column public.service_settings.closes_on is '最后接受申请的日期（含当天），空着表示长期';
comment on column public.service_settings.committed_working_days is '承诺办结工作日（1–60）；修改只影响之后的申请';
comment on column public.service_settings.enquiry_phone is '咨询电话，只填数字和短横线，例如：0551-62777082';
comment on column public.service_settings.notice is '给职工的提示，不超过 200 字';
comment on column public.service_settings.updated_at is '最近修改时间，系统填写';

create table public.notices (
  id uuid primary key default gen_random_uuid(),
  title text not null check (length(title) between 2 and 40),
  body text not null check (length(body) between 2 and 2000),
  published_at timestamptz default now(),
  hidden_at timestamptz
);
comment on table public.notices is '首页公告';
comment on column public.notices.id is '编号，系统生成';
comment on column public.notices.title is '标题，2–40 字';
comment on column public.notices.body is '正文，2–2000 字';
comment on column public.notices.published_at is '发布时间；空着是草稿，填将来的时间会到时发布';
comment on column public.notices.hidden_at is '下架时间；到时不再显示';

create function private.touch_updated_at() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.updated_at := now();
  return new;
end
$$;
create trigger touch_updated_at before update on public.service_settings
for each row execute function private.touch_updated_at();

alter table public.service_settings enable row level security;
create policy "api functions read settings" on public.service_settings for select to app_definer using (true);
create policy "staff keep settings" on public.service_settings for all to staff using (true) with check (true);
grant select on public.service_settings to app_definer;
grant select, insert, update on public.service_settings to staff;

alter table public.notices enable row level security;
create policy "api functions read notices" on public.notices for select to app_definer using (true);
create policy "staff keep notices" on public.notices for all to staff using (true) with check (true);
grant select on public.notices to app_definer;
grant select, insert, update, delete on public.notices to staff;

-- One row each for the items of 工会系统公共服务清单. An item without a row is open, with the catalogue's own values.
insert into public.service_settings (service_code, service_name, committed_working_days)
values
  ('child-education-aid', '困难职工子女助学', 15),
  ('medical-aid', '困难职工医疗救助', 15),
  ('legal-aid', '工会法律援助', 5),
  ('living-aid', '困难职工生活救助', 15),
  ('skills-contest', '组织职工开展劳动和技能竞赛', 10),
  ('culture-and-sport', '举办职工文化体育活动', 10),
  ('model-worker-recuperation', '组织劳模参加疗休养', 10),
  ('join-or-establish-union', '入会建会申请服务', 10),
  ('reading-room', '职工书屋（吧）、流动书箱建设', 10),
  ('model-worker-subsidy', '劳模专项补助资金发放', 15),
  ('women-workers-home', '工会女工家园建设', 10),
  ('matchmaking', '举办“皖工鹊桥·会聚良缘”单身职工婚恋交友活动', 10),
  ('union-legal-person', '基层工会法人登记管理', 10),
  ('model-worker-certification', '劳模认证', 10);

create function private.is_service_open(code text) returns boolean
language sql stable
set search_path = ''
as $$
  select coalesce(
    (
      select setting.is_open and (setting.closes_on is null or setting.closes_on >= private.today())
      from public.service_settings as setting
      where setting.service_code = code
    ),
    true
  )
$$;

create function api.list_service_settings() returns jsonb
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
    'notice', setting.notice
  ) order by setting.service_code), '[]')
  from public.service_settings as setting
$$;
comment on function api.list_service_settings is 'What staff set for each service item; an item without a row is as the catalogue has it.';

create function api.list_notices() returns jsonb
language sql stable
security definer
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', notice.id,
    'title', notice.title,
    'body', notice.body,
    'publishedAt', notice.published_at
  ) order by notice.published_at desc), '[]')
  from public.notices as notice
  where notice.published_at <= now() and (notice.hidden_at is null or notice.hidden_at > now())
$$;
comment on function api.list_notices is 'Notices of the home page, newest first.';

grant execute on function private.is_service_open(text) to app_definer;
call private.hand_over_api_functions();
grant execute on function api.list_service_settings(), api.list_notices() to anon, authenticated;
