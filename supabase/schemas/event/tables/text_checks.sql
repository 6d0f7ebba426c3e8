-- 文字检查: a text that other participants will read (nickname, introduction, team name) is shown only after WeChat or
-- staff have passed it.
create table public.text_checks (
  id bigint generated always as identity primary key,
  event_id uuid not null references public.events (id) on delete cascade,
  worker_id uuid not null references public.workers (id),
  kind public.text_kind not null,
  subject_id uuid not null,
  text text not null check (length(text) <= 200),
  state public.text_state not null default '待检查',
  note text not null default '' check (length(note) <= 100),
  created_at timestamptz not null default now(),
  checked_at timestamptz,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  constraint checked_once_per_text unique (subject_id, kind)
);
comment on table public.text_checks is
  '文字检查：别人会看到的昵称、自我介绍、队名。“需人工”的请在 state 列选“通过”或“不通过”，选好以后才给别人看';
comment on column public.text_checks.id is '序号';
comment on column public.text_checks.event_id is '活动';
comment on column public.text_checks.worker_id is '谁写的';
comment on column public.text_checks.kind is '哪一种文字';
comment on column public.text_checks.subject_id is '哪一份报名，或哪个队';
comment on column public.text_checks.text is '写的内容；清除个人信息时一起删除';
comment on column public.text_checks.state is '检查结果。工作人员可以改成“通过”或“不通过”，别的列不用填';
comment on column public.text_checks.note is '为什么是这个结果，系统填写';
comment on column public.text_checks.created_at is '提交时间';
comment on column public.text_checks.checked_at is '得出结果的时间';
comment on column public.text_checks.attempts is '请微信检查过几次';
comment on column public.text_checks.next_attempt_at is '下一次请微信检查的时间';

create index text_checks_event on public.text_checks (event_id);
create index text_checks_worker on public.text_checks (worker_id);
create index text_checks_queue on public.text_checks (next_attempt_at) where state = '待检查';
create index text_checks_for_staff on public.text_checks (created_at) where state = '需人工';

alter table public.text_checks enable row level security;
create policy "api functions keep text checks" on public.text_checks for all to app_definer using (true) with check (true);
create policy "staff read text checks" on public.text_checks for select to staff
using (exists (select from public.events as own where own.id = text_checks.event_id));
create policy "provincial staff read text checks" on public.text_checks for select to province_staff using (true);
create policy "staff decide text checks" on public.text_checks for update to staff
using (exists (select from public.events as own where own.id = text_checks.event_id))
with check (exists (select from public.events as own where own.id = text_checks.event_id));
create policy "provincial staff decide text checks" on public.text_checks for update to province_staff using (true) with check (true);
grant select, insert, update, delete on public.text_checks to app_definer;
grant select on public.text_checks to staff;
grant update (state) on public.text_checks to staff;

create trigger a_guard_rows before insert or update or delete on public.text_checks
for each row when (current_user <> 'app_definer') execute function private.guard_text_check();
create trigger a_guard_truncate before truncate on public.text_checks
for each statement execute function private.guard_system_rows();
create trigger log_change after insert or update or delete on public.text_checks
for each row when (current_user <> 'app_definer') execute function private.log_change();
create trigger tell_refused_text after update of state on public.text_checks
for each row when (new.state = '不通过' and old.state <> '不通过')
execute function private.tell_refused_text();
