-- 服务事项设置 and 公告: what staff change without a release.
create table public.service_settings (
  service_code text constraint "这个事项代码已经有了" primary key constraint "事项代码只用小写字母和短横线" check (service_code ~ '^[a-z]+(-[a-z]+)*$'),
  service_name text not null,
  is_open boolean not null default true,
  closed_reason text constraint "关闭原因要写2到100字" check (length(closed_reason) between 2 and 100),
  closes_on date,
  committed_working_days integer not null constraint "承诺工作日要在1到60之间" check (committed_working_days between 1 and 60),
  enquiry_phone text constraint "咨询电话只填数字和短横线" check (enquiry_phone ~ '^[0-9-]{5,20}$'),
  notice text constraint "给职工的提示最多200字" check (length(notice) <= 200),
  updated_at timestamptz not null default now(),
  grants_money boolean not null default false,
  choices text[],
  amount text constraint "金额说明要2到60字" check (length(amount) between 2 and 60),
  constraint "关闭事项要写明关闭原因" check (is_open or closed_reason is not null),
  constraint "选项要1到12个，每个2到20字，不重复" check (coalesce(private.is_choice_list(choices), choices is null)),
  constraint "只有劳模专项补助可以改选项" check (choices is null or service_code = 'model-worker-subsidy')
);
comment on table public.service_settings is '服务事项设置：开放或关闭、承诺工作日、咨询电话和提示';
comment on column public.service_settings.service_code is '事项代码，与小程序的服务目录一致，不要修改';
comment on column public.service_settings.service_name is '事项名称，与小程序一致，不能修改';
comment on column public.service_settings.is_open is '是否接受申请；关闭时必须填写关闭原因';
comment on column public.service_settings.closed_reason is '关闭原因，职工看得到，2–100 字';
comment on column public.service_settings.closes_on is '最后接受申请的日期（含当天），空着表示长期';
comment on column public.service_settings.committed_working_days is '承诺办结工作日（1–60）；修改只影响之后的申请';
comment on column public.service_settings.enquiry_phone is '咨询电话，只填数字和短横线，例如：0551-62777082';
comment on column public.service_settings.notice is '给职工的提示，不超过 200 字';
comment on column public.service_settings.updated_at is '最近修改时间，系统填写';
comment on column public.service_settings.grants_money is '是否发放资金；是的话，通过或办结时可以在审核里填写金额';
comment on column public.service_settings.amount is '能拿多少钱，职工在事项页上看得到，例如：每人每学年 2000 至 5000 元；空着写“按当地标准核定，通过时告诉您”';
comment on column public.service_settings.choices is '申请表里由您维护的选项，现在只有劳模专项补助的“补助类别”：填 ["生活困难补助", "荣誉津贴"] 这样的列表，1–12 个，每个 2–20 字；空着用系统原有的选项。选“荣誉津贴”的不用填困难说明，这几个字请不要改';

alter table public.service_settings enable row level security;
create policy "api functions read settings" on public.service_settings for select to app_definer using (true);
create policy "staff read settings" on public.service_settings for select to staff using (true);
create policy "provincial staff add settings" on public.service_settings for insert to staff with check ((select private.covers_province()));
create policy "provincial staff change settings" on public.service_settings for update to staff using ((select private.covers_province())) with check ((select private.covers_province()));
grant select on public.service_settings to app_definer;
grant select, insert on public.service_settings to staff;
grant update (is_open, closed_reason, closes_on, committed_working_days, enquiry_phone, notice, grants_money, choices, amount) on public.service_settings to staff;

create trigger a_province_only before insert or update or delete on public.service_settings
for each statement when (current_user <> 'app_definer' and not private.covers_province()) execute function private.guard_province_rows();
create trigger a_guard_rows before insert on public.service_settings
for each row when (private.is_staff() or private.studio_account() is not null) execute function private.guard_fixed_rows();
create trigger a_guard_deletion before delete on public.service_settings for each statement execute function private.guard_fixed_rows();
create trigger a_guard_truncate before truncate on public.service_settings for each statement execute function private.guard_fixed_rows();
create trigger b_guard_names before update on public.service_settings
for each row when (new.service_code is distinct from old.service_code or new.service_name is distinct from old.service_name)
execute function private.guard_service_names();
create trigger log_change after insert or update or delete on public.service_settings
for each row when (current_user <> 'app_definer') execute function private.log_change();
create trigger touch_updated_at before update on public.service_settings
for each row execute function private.touch_updated_at();
