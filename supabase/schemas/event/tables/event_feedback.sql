-- Around the end of an event: the reminder on the day before, who was absent, thanks, and the participants' feedback.
create table public.event_feedback (
  signup_id uuid primary key references public.signups (id),
  event_id uuid not null references public.events (id) on delete cascade,
  grade public.rating_grade not null,
  comment text check (length(comment) between 1 and 300 and not private.holds_id_number(comment)),
  given_at timestamptz not null default now()
);
comment on table public.event_feedback is '活动评价：参加过的人的评价，一人一次。由系统填写，只供查看';
comment on column public.event_feedback.signup_id is '报名';
comment on column public.event_feedback.event_id is '活动';
comment on column public.event_feedback.grade is '评价等级';
comment on column public.event_feedback.comment is '写的话，不超过 300 字；清除个人信息时一起清除';
comment on column public.event_feedback.given_at is '评价时间';

create index event_feedback_event on public.event_feedback (event_id);

alter table public.event_feedback enable row level security;
create policy "api functions keep feedback" on public.event_feedback for all to app_definer using (true) with check (true);
create policy "staff read feedback" on public.event_feedback for select to staff
using (exists (select from public.events as own where own.id = event_feedback.event_id));
create policy "provincial staff read feedback" on public.event_feedback for select to province_staff using (true);
grant select, insert, update on public.event_feedback to app_definer;
grant select on public.event_feedback to staff;

create trigger a_guard_rows before insert or update or delete on public.event_feedback
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.event_feedback
for each statement execute function private.guard_system_rows();
