-- 场次: an event with one session has no row here, its time is its own.
create table public.event_sessions (
  event_id uuid not null constraint "活动要从活动表里选" references public.events (id) on delete cascade,
  number integer not null constraint "场次号要在1到60之间" check (number between 1 and 60),
  title text constraint "场次名称要写1到30字" check (length(title) between 1 and 30),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place_name text constraint "场次地点要写2到60字" check (length(place_name) between 2 and 60),
  constraint "场次名称和地点里不要写身份证号" check (not private.holds_id_number(concat_ws(E'\n', title, place_name))),
  constraint "这一场的结束时间要晚于开始时间" check (ends_at > starts_at),
  constraint "每个活动每个场次号只能有一行" primary key (event_id, number)
);
comment on table public.event_sessions is '场次：分几次办的活动每次一行（三个晚上的课、几个比赛日）；只办一次的不用填。名额写了场次的活动，职工选报其中几场；没写的，报一次名每场都来，每场签到';
comment on column public.event_sessions.event_id is '活动';
comment on column public.event_sessions.number is '场次号：第几场，从 1 开始，定了不改';
comment on column public.event_sessions.title is '场次名称，例如：翻身和拍背，不超过 30 字；可以空着';
comment on column public.event_sessions.starts_at is
  '这一场的开始时间，北京时间，不早于活动开始时间；改了会通知报名的人';
comment on column public.event_sessions.ends_at is '这一场的结束时间，不晚于活动结束时间';
comment on column public.event_sessions.place_name is '这一场在别的地方才填，2–60 字；空着就是活动地点';

alter table public.event_sessions enable row level security;
create policy "api functions keep sessions" on public.event_sessions for all to app_definer using (true) with check (true);
create policy "staff keep sessions" on public.event_sessions for all to staff
using (exists (select from public.events as own where own.id = event_sessions.event_id))
with check (exists (select from public.events as own where own.id = event_sessions.event_id));
create policy "provincial staff keep sessions" on public.event_sessions for all to province_staff using (true) with check (true);
grant select, insert, update, delete on public.event_sessions to app_definer;
grant select, insert, update, delete on public.event_sessions to staff;

create trigger a_stay_in_scope before insert or update of event_id on public.event_sessions
for each row when (current_user <> 'app_definer') execute function private.stay_in_scope();
create trigger a_guard_truncate before truncate on public.event_sessions
for each statement execute function private.guard_system_rows();
create trigger b_fold_words before insert or update on public.event_sessions
for each row execute function private.fold_session();
create trigger b_guard_change before update or delete on public.event_sessions
for each row execute function private.guard_session_change();
create trigger c_guard_sessions after insert or update or delete on public.event_sessions
for each row when (current_user <> 'app_definer') execute function private.guard_sessions();
create trigger log_change after insert or update or delete on public.event_sessions
for each row when (current_user <> 'app_definer') execute function private.log_change();
create trigger tell_added_sessions after insert on public.event_sessions
referencing new table as after_change for each statement execute function private.tell_session_changes();
create trigger tell_moved_sessions after update on public.event_sessions
referencing old table as before_change new table as after_change
for each statement execute function private.tell_session_changes();
create trigger tell_removed_sessions after delete on public.event_sessions
referencing old table as before_change for each statement execute function private.tell_session_changes();
