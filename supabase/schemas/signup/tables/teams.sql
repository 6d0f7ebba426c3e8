-- 报名序号 counts within one event. The captain holds the one seat of a team.
create table public.teams (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.events (id),
  name text not null check (length(name) between 2 and 20 and not private.holds_id_number(name)),
  invitation_code text not null unique check (length(invitation_code) <= 20),
  created_at timestamptz not null default now(),
  dissolved_at timestamptz,
  anonymized_at timestamptz
);
comment on table public.teams is '队伍：组队报名的活动里每队一行。由系统填写，只供查看';
comment on column public.teams.id is '编号';
comment on column public.teams.event_id is '活动';
comment on column public.teams.name is '队名，2–20 字';
comment on column public.teams.invitation_code is '邀请码，队员凭它加入';
comment on column public.teams.created_at is '建队时间';
comment on column public.teams.dissolved_at is '解散时间；空着是还在';
comment on column public.teams.anonymized_at is '清除队名的时间';

create unique index one_live_team_of_a_name on public.teams (event_id, private.compare_key(name))
where dissolved_at is null and anonymized_at is null;

alter table public.teams enable row level security;
create policy "api functions keep teams" on public.teams for all to app_definer using (true) with check (true);
create policy "staff read teams" on public.teams for select to staff
using (exists (select from public.events as own where own.id = teams.event_id));
create policy "provincial staff read teams" on public.teams for select to province_staff using (true);
grant select, insert, update on public.teams to app_definer;
grant select on public.teams to staff;

create trigger a_guard_rows before insert or update or delete on public.teams
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.teams
for each statement execute function private.guard_system_rows();
